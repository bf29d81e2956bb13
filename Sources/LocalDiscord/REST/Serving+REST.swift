internal import EventLoop
internal import HTTPServer
internal import JSON

extension LocalDiscordServer {
    /// Serves a request under `/api`, with or without a version: records it, lets faults happen, checks the token and the rate
    /// limits, and calls the route's function.
    func serveREST(_ request: HTTPServerRequest, _ segments: [String]) async -> HTTPServerResponse {
        var path = segments.dropFirst()
        if let version = path.first, version.first == "v", Int(version.dropFirst()) != nil { path.removeFirst() }
        // As it was sent, so that an encoded emoji stays one segment.
        let rawPath = Self.pathAfterBase(request.rawPath, segments: path.count)
        var body = JSON.missing
        var files: [UploadedFile] = []
        var failure: APIError?
        do throws(APIError) { (body, files) = try Self.readBody(of: request) } catch { failure = error }
        configuration.recording?.record(service: "discord", method: request.method, path: rawPath, body: body)

        var found: (Route, parameters: [String])?
        if failure == nil {
            do throws(APIError) { found = try Router.discord.find(request.method, path) } catch { failure = error }
        }
        let description = RESTFault.Request(
            method: request.method, path: rawPath, route: found?.0.name, body: body,
            authorization: request.headers["Authorization"])
        let fault =
            restFault?(description)
            ?? faults.next(at: .rest, for: description.route ?? "\(request.method) \(rawPath)")?.restFault
        var refusal: RateLimiter.Refusal?
        if let fault {
            switch fault {
            case .status(let status, let text, let headers):
                publish(.request(method: request.method, path: rawPath, status: status))
                let isTyped = HTTPFields(headers)["Content-Type"] != nil
                let type = isTyped ? [] : [(name: "Content-Type", value: "application/json")]
                return HTTPServerResponse(status: status, headers: type + headers, body: Array(text.utf8))
            case .limited(let retryAfter, let scope):
                refusal = RateLimiter.Refusal(retryAfter: retryAfter, scope: scope)
            case .delay(let duration):
                // A cancelled wait means that the client is gone; what it asked for may have been on its way already.
                try? await EventLoop.main.sleep(for: duration)
            case .held(let gate): _ = await gate.pass()
            case .cutBefore: return .abort
            case .cutAfter, .cutInside, .endless, .slow, .garbled: break
            }
        }
        var headers: [(name: String, value: String)] = []
        let answer: RESTAnswer
        if let (route, parameters) = found {
            let call = RESTCall(
                route: route, parameters: parameters, query: request.query, body: body.exists ? body : .null,
                files: files, now: .now)
            answer = self.answer(call, authorization: request.headers["Authorization"], refusal, &headers)
        } else {
            answer = Self.answer(to: failure ?? .notFound)
        }
        publish(.request(method: request.method, path: rawPath, status: answer.status))
        if answer.body != nil { headers.append(("Content-Type", "application/json")) }
        let bytes = answer.body?.bytes ?? []
        if let damaged = fault?.damage(status: answer.status, headers: headers, bytes) { return damaged }
        return HTTPServerResponse(status: answer.status, headers: headers, body: bytes)
    }

    private func answer(
        _ call: RESTCall, authorization: String?, _ refusal: RateLimiter.Refusal?,
        _ headers: inout [(name: String, value: String)]
    ) -> RESTAnswer {
        if call.route.needsToken, authorization != "Bot \(configuration.token)" {
            return Self.answer(to: .unauthorized)
        }
        // An interaction's webhook has a bucket of its own, whose top-level resource is id and token together.
        let isWebhook = call.route.template.hasPrefix("/webhooks/")
        let resource = call.parameters.prefix(isWebhook ? 2 : 1).joined(separator: "/")
        let verdict = limiter.take(route: call.route, resource: resource, at: call.now)
        headers = Self.headers(of: verdict)
        if let refusal = refusal ?? verdict.refusal { return Self.answer(to: refusal, &headers) }
        do throws(APIError) {
            return try change { world throws(APIError) in try call.route.handler(&world, call) }
        } catch { return Self.answer(to: error) }
    }

    private static func answer(to error: APIError) -> RESTAnswer { RESTAnswer(status: error.status, body: error.body) }

    private static func answer(
        to refusal: RateLimiter.Refusal, _ headers: inout [(name: String, value: String)]
    ) -> RESTAnswer {
        let seconds = max(0.001, Self.seconds(refusal.retryAfter))
        headers.append(("X-RateLimit-Scope", refusal.scope))
        headers.append(("Retry-After", String(Int(seconds.rounded(.up)))))
        if refusal.scope == "global" { headers.append(("X-RateLimit-Global", "true")) }
        return RESTAnswer(
            status: 429,
            body: [
                "message": "You are being rate limited.", "retry_after": JSON(seconds),
                "global": JSON(refusal.scope == "global"),
            ])
    }

    private static func headers(of verdict: RateLimiter.Verdict) -> [(name: String, value: String)] {
        [
            ("X-RateLimit-Limit", String(verdict.limit)), ("X-RateLimit-Remaining", String(verdict.remaining)),
            ("X-RateLimit-Reset", String(Double(verdict.reset.milliseconds) / 1000)),
            ("X-RateLimit-Reset-After", String(seconds(verdict.resetAfter))),
            ("X-RateLimit-Bucket", verdict.bucket),
        ]
    }

    private static func seconds(_ duration: Duration) -> Double {
        let (seconds, attoseconds) = duration.components
        return Double(seconds) + Double(attoseconds / 1_000_000_000_000_000) / 1000
    }

    private static func pathAfterBase(_ rawPath: String, segments: Int) -> String {
        "/" + rawPath.split(separator: "/").suffix(segments).joined(separator: "/")
    }

    private static func readBody(of request: HTTPServerRequest) throws(APIError) -> (JSON, [UploadedFile]) {
        guard !request.body.isEmpty else { return (.missing, []) }
        let type = request.headers["Content-Type"] ?? ""
        if type.lowercased().hasPrefix("multipart/form-data") {
            guard let start = type.index(after: "boundary=") else { throw .badJSON }
            let boundary = type[start...].drop { $0 == "\"" }.prefix { $0 != "\"" && $0 != ";" }
            return try Multipart.read(request.body, boundary: String(boundary))
        }
        guard let json = try? JSON(parsing: request.body) else { throw .badJSON }
        return (json, [])
    }
}

extension String {
    /// Where the text after the first occurrence of `pattern` begins.
    fileprivate func index(after pattern: String) -> Index? {
        indices.first { self[$0...].hasPrefix(pattern) }.map { index($0, offsetBy: pattern.count) }
    }
}
