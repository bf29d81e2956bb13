internal import CJansson

/// A JSON value that is read or sent while the program runs: a reference to a node of a jansson tree.
///
/// Values never change once they exist, so they are cheap to copy, safe to share between threads, and looking into one
/// allocates nothing. Looking up what is not there gives ``missing`` instead of an error, so that
/// `payload["author"]["id"].string` needs one check at its end.
public struct JSON: Sendable {
    let node: Node

    init(node: Node) { self.node = node }

    /// What a look-up answers when nothing stands there. Written into an array it is `null`; into an object, it is left out.
    public static let missing = JSON(node: Node(adopting: nil))

    /// The value `null`, which is not the same as ``missing``.
    public static let null = JSON(node: Node(adopting: json_null()))

    /// Keeps a jansson node alive.
    ///
    /// `@unchecked Sendable`: no node is changed after it has been wrapped, and jansson counts references atomically.
    final class Node: @unchecked Sendable {
        let pointer: UnsafeMutablePointer<json_t>?

        /// Takes over the caller's reference.
        init(adopting pointer: UnsafeMutablePointer<json_t>?) { self.pointer = pointer }

        deinit { if let pointer { cjansson_release(pointer) } }
    }

    init(sharing pointer: UnsafeMutablePointer<json_t>?) {
        guard let pointer else { self = .missing; return }
        self.init(node: Node(adopting: cjansson_retain(pointer)))
    }
}
