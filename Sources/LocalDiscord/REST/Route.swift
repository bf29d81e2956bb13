/// A method and a path of Discord's REST, and the function that serves it.
struct Route: Sendable {
    typealias Handler = @Sendable (inout World, RESTCall) throws(APIError) -> RESTAnswer

    let method: String
    /// `/channels/{channel_id}/messages`; what stands in braces is a parameter.
    let template: String
    /// Whether the bot's token is asked for: an interaction's own token is in its address.
    let needsToken: Bool
    let handler: Handler
    let segments: [Substring]
    let parameterNames: [String]

    init(_ method: String, _ template: String, needsToken: Bool = true, _ handler: @escaping Handler) {
        self.method = method
        self.template = template
        self.needsToken = needsToken
        self.handler = handler
        segments = template.split(separator: "/")
        parameterNames = segments.filter { $0.first == "{" }.map { String($0.dropFirst().dropLast()) }
    }

    /// `POST /channels/{channel_id}/messages`.
    var name: String { "\(method) \(template)" }

    /// The path's parameters, where it fits the template.
    func match(_ path: ArraySlice<String>) -> [String]? {
        var parameters: [String] = []
        for (segment, part) in zip(segments, path) {
            if segment.first == "{" {
                parameters.append(part)
            } else if segment != part {
                return nil
            }
        }
        return parameters
    }
}

/// Finds the route of a request.
struct Router: Sendable {
    private var routes: [Int: [Route]] = [:]

    static let discord = Router(
        ApplicationRoutes.all + CommandRoutes.all + ChannelRoutes.all + MessageRoutes.all + ReactionRoutes.all
            + ThreadRoutes.all + GuildRoutes.all + InteractionRoutes.all)

    init(_ all: [Route]) {
        for route in all { routes[route.segments.count, default: []].append(route) }
    }

    func find(_ method: String, _ path: ArraySlice<String>) throws(APIError) -> (Route, parameters: [String]) {
        var isKnownPath = false
        // A literal segment, such as `@me`, goes before a parameter: routes stand in that order.
        for route in routes[path.count] ?? [] {
            if route.method != method && isKnownPath { continue }
            guard let parameters = route.match(path) else { continue }
            if route.method == method { return (route, parameters) }
            isKnownPath = true
        }
        throw isKnownPath ? .methodNotAllowed : .notFound
    }
}
