import JSON

@testable import LocalDiscord

/// A world with the usual people, and requests that reach its routes without a socket.
struct PureWorld {
    var world: World
    let seeds: Seeds
    var now = Timestamp(milliseconds: 1_780_000_000_000)

    init() {
        var world = World(application: "Parlance", at: Timestamp(milliseconds: 1_780_000_000_000))
        seeds = Seeds(in: &world, at: Timestamp(milliseconds: 1_780_000_000_000))
        world.environment.place = "127.0.0.1:1"
        self.world = world
    }

    var appID: Snowflake { world.application.id }

    mutating func request(
        _ method: String, _ path: String, _ body: JSON = nil, query: [(name: String, value: String)] = [],
        files: [UploadedFile] = []
    ) -> (status: Int, body: JSON) {
        do throws(APIError) {
            let segments = path.split(separator: "/").map { PercentEncoding.decode($0) ?? "" }
            let (route, parameters) = try Router.discord.find(method, segments[...])
            let call = RESTCall(
                route: route, parameters: parameters, query: query, body: body, files: files, now: now)
            let answer = try route.handler(&world, call)
            return (answer.status, answer.body ?? .missing)
        } catch {
            return (error.status, error.body)
        }
    }

    mutating func pass(_ duration: Duration) { now = now.advanced(by: duration) }

    mutating func say(_ text: String, as user: LocalUser, in channel: LocalChannel) -> LocalMessage {
        var form = MessageForm()
        form.content = text
        return world.post(Posting(author: user, channel: channel, form: form), at: now)
    }

    /// The bot's message, as it was given back.
    mutating func post(_ body: JSON, in channel: LocalChannel? = nil) -> (status: Int, body: JSON) {
        request("POST", "/channels/\((channel ?? seeds.general).id)/messages", body)
    }
}

extension JSON {
    /// The codes at the field that `path` leads to, in the errors of a refused form.
    func codes(_ path: String) -> [String] {
        var node = self["errors"]
        for key in path.split(separator: ".") { node = node[String(key)] }
        return (node["_errors"].array ?? []).compactMap { $0["code"].string }
    }
}

func letters(_ count: Int) -> JSON { JSON(String(repeating: "a", count: count)) }

func button(_ id: JSON, label: JSON = "Go", style: JSON = 1) -> JSON {
    ["type": 2, "style": style, "label": label, "custom_id": id]
}

func row(_ components: JSON...) -> JSON { ["type": 1, "components": JSON(components)] }

func select(_ id: JSON = "s", options: [JSON]) -> JSON {
    ["type": 3, "custom_id": id, "options": JSON(options)]
}

func option(_ value: JSON) -> JSON { ["label": "x", "value": value] }
