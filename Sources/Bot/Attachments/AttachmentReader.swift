internal import BotHost
internal import Discord
internal import EventLoop
internal import HTTPClient

/// Fetches the text files of messages, from Discord's hosts alone and within bounds.
///
/// Best effort: a file that cannot be read is named to the model as one, and the question is answered without it.
@LoopActor final class AttachmentReader {
    /// How long a message waits for all of its files, those that are tried again included. A person is told of a failure
    /// within 15 s of their message, and a silent model takes 12 s of that.
    static let patience = Duration.seconds(2)
    /// Files that are fetched at once for all people together: with ``TextFiles/maximumBytes`` it bounds the memory.
    private static let maximumFetches = 32
    private static let pause = Duration.milliseconds(250)

    private let http: HTTPClient
    private let source: AttachmentSource
    private let log: Log
    /// Each that waits has a later deadline than those before it, so nobody waits beyond their own.
    private let slots = Slots(maximumFetches)

    init(http: HTTPClient, source: AttachmentSource, log: Log) {
        self.http = http
        self.source = source
        self.log = log
    }

    /// What is in each of these files; nil for those that are not read.
    ///
    /// - Parameters:
    ///   - known: What has been read of them before, in the same order; that is not fetched again.
    ///   - deadline: An earlier one than ``patience`` sets.
    func contents(
        of files: [Attachment], known: [String?] = [], until deadline: ContinuousClock.Instant? = nil
    ) async -> [String?] {
        var contents = known.count == files.count ? known : Array(repeating: nil, count: files.count)
        let end = min(deadline ?? .now.advanced(by: Self.patience), .now.advanced(by: Self.patience))
        let fetches = TextFiles.choose(from: files).filter { contents[$0] == nil }.map { index in
            (index: index, task: EventLoop.main.spawn { [self] in await content(of: files[index], until: end) })
        }
        for fetch in fetches { contents[fetch.index] = await fetch.task.value }
        return contents
    }

    private func content(of file: Attachment, until end: ContinuousClock.Instant) async -> String? {
        guard source.allows(file.url) else { return refuse(file, "it is on no host of Discord's") }
        await slots.take()
        defer { slots.give() }
        var failure = "there was no time for it"
        for attempt in 1...2 {
            let left = ContinuousClock.now.duration(to: end)
            guard left > (attempt == 1 ? .zero : Self.pause) else { break }
            if attempt == 2, (try? await EventLoop.main.sleep(for: Self.pause)) == nil { break }
            do throws(FetchFailure) {
                let bytes = try await fetch(file, within: ContinuousClock.now.duration(to: end))
                guard let text = TextDecoding.text(of: bytes) else { return refuse(file, "it is no text") }
                return text
            } catch {
                failure = error.reason
                guard error.mayPass else { break }
            }
        }
        return refuse(file, failure)
    }

    private func fetch(_ file: Attachment, within limit: Duration) async throws(FetchFailure) -> [UInt8] {
        let timeouts = HTTPRequest.Timeouts(connect: limit, firstByte: limit, idle: limit, total: limit)
        let answer: HTTPResponse
        do {
            answer = try await http.send(
                // Nobody is told who asks: no header says so, and redirects are not followed.
                HTTPRequest(.get, file.url, timeouts: timeouts, maximumResponseBytes: file.size))
        } catch { throw FetchFailure(error) }
        guard answer.status == 200 else { throw FetchFailure(status: answer.status) }
        guard answer.body.count == file.size else {
            throw FetchFailure(reason: "it has another size than was announced", mayPass: false)
        }
        return answer.body
    }

    private func refuse(_ file: Attachment, _ reason: String) -> String? {
        // What follows the question mark is a signature, with which anybody could fetch the file.
        let address = file.url.prefix { $0 != "?" && $0 != "#" }.prefix(200)
        log.warning("A file could not be read.", ["address": "\(address)", "reason": reason])
        return nil
    }
}

/// Why a file did not come.
private struct FetchFailure: Error {
    let reason: String
    /// Whether it may come when it is asked for again.
    let mayPass: Bool

    init(reason: String, mayPass: Bool) {
        self.reason = reason
        self.mayPass = mayPass
    }

    init(status: Int) { self.init(reason: "status \(status)", mayPass: status == 429 || status >= 500) }

    init(_ error: HTTPError) {
        let passing: [HTTPError.Code] = [.connect, .resolve, .connectionLost, .truncated, .protocolError]
        self.init(reason: error.debugDescription, mayPass: passing.contains(error.code))
    }
}
