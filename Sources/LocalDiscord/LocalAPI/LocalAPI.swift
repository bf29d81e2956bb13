internal import EventLoop
internal import HTTPServer
internal import JSON
internal import WebSocket

/// What the page asks for: `/` is the page itself, `/local/…` its questions, in JSON, and `/local/events` a WebSocket that
/// tells one user what happens. `?user=` says as whom.
@LoopActor final class LocalAPI {
    /// Held by the server's `pageHandler`, so it never outlives the server's own life of serving.
    unowned let server: LocalDiscordServer
    /// Answers that opened a modal, which are needed again when the modal is submitted; the oldest are forgotten.
    private var modals: [(id: Snowflake, answer: InteractionAnswer)] = []
    private let viewers: Viewers

    init(server: LocalDiscordServer) {
        self.server = server
        viewers = Viewers(server: server)
    }

    func serve(_ request: HTTPServerRequest) async -> HTTPServerResponse? {
        let path = request.pathSegments
        guard path.isEmpty || path.first == "local" else { return nil }
        guard SameSite.allows(request, address: server.configuration.address) else {
            return .init(status: 403, contentType: "text/plain", text: "This address answers its own page only.\n")
        }
        if path.isEmpty { return request.method == "GET" ? Page.response() : nil }
        do {
            guard let user = user(of: request) else { throw LocalDiscordError("there is no such user") }
            if path == ["local", "events"] {
                return .webSocket { [viewers] socket in viewers.add(socket, user: user.id) }
            }
            if path == ["local", "files"], request.method == "POST" { return Self.response(try upload(request)) }
            let body = try Self.body(of: request)
            guard let answer = try await answer(request.method, path.dropFirst(), body, user) else { return nil }
            return Self.response(answer)
        } catch let error as APIError {
            return Self.response(["error": JSON(error.message), "details": error.errors], status: error.status)
        } catch let error as LocalDiscordError {
            return Self.response(["error": JSON(error.description)], status: 400)
        } catch {
            return Self.response(["error": "the request is no JSON"], status: 400)
        }
    }

    private func user(of request: HTTPServerRequest) -> LocalUser? {
        guard let id = request.queryValue("user"), !id.isEmpty else { return server.seeds.alice }
        return Snowflake(id).flatMap { server.world.users[$0] }.flatMap { $0.isBot ? nil : $0 }
    }

    private static func body(of request: HTTPServerRequest) throws(JSONError) -> JSON {
        request.body.isEmpty ? .null : try JSON(parsing: request.body)
    }

    private static func response(_ json: JSON, status: Int = 200) -> HTTPServerResponse {
        HTTPServerResponse(
            status: status, headers: [("Content-Type", "application/json"), ("Cache-Control", "no-store")],
            body: json.bytes)
    }

    // MARK: What can be asked

    private func answer(
        _ method: String, _ path: ArraySlice<String>, _ body: JSON, _ user: LocalUser
    ) async throws -> JSON? {
        switch (method, path.count, path.first) {
        case ("GET", 1, "state"): return state(for: user)
        case ("GET", 1, "faults"): return faults()
        case ("POST", 1, "faults"): return try changeFaults(body)
        case ("POST", 1, "language"):
            guard let locale = body["locale"].string, CommandForm.locales.contains(locale) else {
                throw LocalDiscordError("Discord has no such language")
            }
            server.update(user) { $0.locale = locale }
            return [:]
        case ("POST", 2, "modals"): return try await submit(path[path.startIndex + 1], body, user)
        case (_, 3, "channels"), ("GET", 2, "channels"):
            let channel = try channel(path[path.startIndex + 1], for: user)
            let action = path.count == 3 ? path[path.startIndex + 2] : ""
            return try await answer(method, action, body, in: channel, user)
        case ("POST", 5, "channels"):
            let channel = try channel(path[path.startIndex + 1], for: user)
            let message = try message(path[path.startIndex + 3], in: channel, for: user)
            return try await act(path[path.startIndex + 4], on: message, body, user)
        default: return nil
        }
    }

    private func answer(
        _ method: String, _ action: String, _ body: JSON, in channel: LocalChannel, _ user: LocalUser
    ) async throws -> JSON? {
        switch (method, action) {
        case ("GET", ""): return contents(of: channel, for: user)
        case ("POST", "messages"):
            let replyTo = try body["reply_to"].string.map { try message($0, in: channel, for: user) }
            try server.say(body["content"].string ?? "", as: user, in: channel, replyTo: replyTo)
            return [:]
        case ("POST", "typing"):
            server.type(as: user, in: channel)
            return [:]
        case ("POST", "commands"):
            return describe(
                try await server.run(body["name"].string ?? "", as: user, in: channel, options: options(body)))
        case ("POST", "apps"):
            guard let target = body["user"].string.flatMap({ Snowflake($0) }).flatMap({ server.world.users[$0] }) else {
                throw LocalDiscordError("there is nobody of that id")
            }
            return describe(
                try await server.apply(userCommand: body["name"].string ?? "", to: target, as: user, in: channel))
        case ("POST", "complete"):
            return describe(
                try await server.complete(
                    body["name"].string ?? "", option: body["option"].string ?? "", typed: body["typed"].string ?? "",
                    as: user, in: channel, options: options(body)))
        default: return nil
        }
    }

    private func act(_ action: String, on message: LocalMessage, _ body: JSON, _ user: LocalUser) async throws -> JSON?
    {
        let name = body["name"].string ?? ""
        switch action {
        case "press": return describe(try await server.press(name, on: message, as: user))
        case "select":
            let values = (body["values"].array ?? []).compactMap(\.string)
            return describe(try await server.select(values, in: name, on: message, as: user))
        case "apps": return describe(try await server.apply(messageCommand: name, to: message, as: user))
        case "react":
            try server.react(name, to: message, as: user)
            return [:]
        case "edit" where message.author.id == user.id:
            try server.edit(message, to: body["content"].string ?? "")
            return [:]
        case "delete" where message.author.id == user.id:
            server.delete(message)
            return [:]
        default: return nil
        }
    }

    private func submit(_ id: String, _ body: JSON, _ user: LocalUser) async throws -> JSON {
        guard let opened = modals.first(where: { $0.id == Snowflake(id) && $0.answer.interaction.user == user.id })
        else { throw LocalDiscordError("that form is open no more") }
        let values = (body["values"].object ?? []).map { ($0.key, $0.value.string ?? "") }
        let answer = try await server.submit(
            opened.answer, values: Dictionary(values, uniquingKeysWith: { $1 }), as: user)
        modals.removeAll { $0.id == opened.id }
        return describe(answer)
    }

    private func options(_ body: JSON) -> [String: JSON] {
        Dictionary((body["options"].object ?? []).map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
    }

    private func channel(_ id: String, for user: LocalUser) throws(LocalDiscordError) -> LocalChannel {
        guard let channel = Snowflake(id).flatMap({ server.world.channels[$0] }),
            server.world.permissions(of: user.id, in: channel).contains(.viewChannel)
        else { throw LocalDiscordError("\(user.displayName) sees no such channel") }
        return channel
    }

    private func message(
        _ id: String, in channel: LocalChannel, for user: LocalUser
    ) throws(LocalDiscordError) -> LocalMessage {
        guard let message = Snowflake(id).flatMap({ server.world.message($0, in: channel.id) }),
            message.visibleTo == nil || message.visibleTo == user.id
        else { throw LocalDiscordError("the message is gone") }
        return message
    }

    /// What a person sees after an interaction. Messages themselves come as events.
    private func describe(_ answer: InteractionAnswer) -> JSON {
        switch answer.outcome {
        case .message(let message): return ["outcome": "message", "id": JSON(message.id)]
        case .updated(let message): return ["outcome": "updated", "id": JSON(message.id)]
        case .modal(let modal):
            modals.append((answer.interaction.id, answer))
            if modals.count > 100 { modals.removeFirst() }
            return ["outcome": "modal", "id": JSON(answer.interaction.id), "modal": modal]
        case .choices(let choices): return ["outcome": "choices", "choices": JSON(choices)]
        case .acknowledged: return ["outcome": "acknowledged"]
        case .noResponse: return ["outcome": "noResponse", "error": "The application did not respond"]
        }
    }
}
