internal import Database
internal import Discord
internal import EventLoop
internal import JSON

/// Where people have used the bot's commands and buttons last. Somebody who has just switched a bot on writes to it there, and
/// nothing else in the database says so before the first answer.
///
/// Kept in the database, in one row of the table `meta`, whenever a channel is new among them.
@LoopActor final class UsedChannels {
    private static let most = 50
    private nonisolated static let key = "used channels"

    private let database: Database
    private let onError: @LoopActor (any Error) -> Void
    /// The latest is the last.
    private var places: [Place]

    /// - Throws: when the database cannot be read.
    init(database: Database, onError: @escaping @LoopActor (any Error) -> Void) throws {
        self.database = database
        self.onError = onError
        places = try database.read { try $0.meta(Self.key) }.map(Self.places) ?? []
    }

    /// The latest first.
    var latest: [Place] { places.reversed() }

    func saw(_ place: Place) {
        if places.last == place { return }
        let known = places.firstIndex(of: place)
        if let known { places.remove(at: known) }
        places.append(place)
        places.removeFirst(max(0, places.count - Self.most))
        if known == nil { store() }
    }

    private func store() {
        let text = JSON(places.map { ["channel": JSON($0.channel), "guild": JSON($0.guild)] }).text
        database.enqueueWrite { connection in
            try connection.setMeta(Self.key, text)
        } completion: { [onError] in
            if case .failure(let error) = $0 { onError(error) }
        }
    }

    /// None of a text that is no such list.
    private nonisolated static func places(in text: String) -> [Place] {
        guard let list = (try? JSON(parsing: text))?.array else { return [] }
        return list.compactMap { entry in
            entry["channel"].snowflake.map { Place(channel: $0, guild: entry["guild"].snowflake) }
        }
    }
}
