import EventLoop
import Glibc
import LocalDiscord

/// The file that every request of the end-to-end tests goes into, where PARLANCE_RECORD_TRAFFIC names one.
@LoopActor enum TrafficRecording {
    static let shared: Recording? = getenv("PARLANCE_RECORD_TRAFFIC").flatMap {
        try? Recording(path: String(cString: $0))
    }

    static func record(_ model: LocalModelServer) {
        guard let shared else { return }
        model.model.onRequest = { method, path, body in
            shared.record(service: "openai", method: method, path: path, body: body)
        }
    }
}
