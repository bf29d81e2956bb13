import EventLoop
import Glibc
import JSON
import LocalDiscord
import ProcessSupport
import Testing

extension Stage {
    /// The requests that change commands, as `PUT 200`, in order.
    var registrations: [String] {
        discord.events.compactMap { event in
            guard case .request(let method, let path, let status) = event, method != "GET", path.contains("/commands")
            else { return nil }
            return "\(method) \(status)"
        }
    }

    /// Runs `parlance commands …` to its end.
    func commands(_ words: String..., settings: [String: String?] = [:]) async throws -> ChildProcess {
        try await parlance(["commands"] + words, settings: settings)
    }

    /// Leaves Discord with another bound of one option, without the command `/session`, and with one that the schema lacks.
    func registerOtherwise() throws {
        let changed = discord.registeredCommands().filter { $0["name"].string != "session" }.map { command in
            command.changing("options") { option in
                option["name"].string == "max_tokens" ? option.with("max_value", 9000) : option
            }
        }
        let old: JSON = ["name": "old", "description": "Nobody uses it"]
        try discord.register(JSON(changed + [old]))
    }

    /// Refuses the next changes of commands as Discord does, with what is wrong with which field.
    func refuseCommands(_ errors: JSON) {
        let body: JSON = ["code": 50035, "message": "Invalid Form Body", "errors": errors]
        discord.restFault = { request in
            request.method != "GET" && request.path.contains("/commands")
                ? .status(400, body: body.text, headers: []) : nil
        }
    }
}

extension JSON {
    /// The object with another value of one member.
    func with(_ key: String, _ value: JSON) -> JSON {
        JSON(object: (object ?? []).filter { $0.key != key } + [(key, value)])
    }

    /// The object with another form of each element of one member.
    func changing(_ key: String, _ change: (JSON) -> JSON) -> JSON {
        self[key].array.map { with(key, JSON($0.map(change))) } ?? self
    }
}
