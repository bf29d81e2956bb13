internal import BotHost
internal import Glibc
internal import Synchronization

/// What is not written to standard error, once the settings are known.
private let secrets = Mutex(SecretFilter())

/// Keeps these out of everything that is complained of from now on: servers repeat what they were sent.
func hide(_ texts: [String]) { secrets.withLock { $0 = SecretFilter(texts) } }

/// Lines on standard error that carry their own beginning, as a compiler's do.
func complainAsIs(_ text: String) {
    guard !text.isEmpty else { return }
    let filtered = secrets.withLock { $0 }.filtered(text)
    var text = filtered.hasSuffix("\n") ? filtered : filtered + "\n"
    text.withUTF8 { bytes in _ = write(2, bytes.baseAddress, bytes.count) }
}

/// Writes a text to standard output, whole.
func emit(_ text: String) {
    var text = text.hasSuffix("\n") ? text : text + "\n"
    text.withUTF8 { bytes in
        var written = 0
        while written < bytes.count {
            let count = write(1, bytes.baseAddress! + written, bytes.count - written)
            if count <= 0 { return }  // nobody reads any more
            written += count
        }
    }
}
