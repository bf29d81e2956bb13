internal import CJansson

/// A JSON value that is read or sent while the program runs: a reference to a node of a jansson tree.
///
/// Values never change once they exist, so they are cheap to copy, safe to share between threads, and looking into one
/// allocates nothing. Looking up what is not there gives ``missing`` instead of an error, so that
/// `payload["author"]["id"].string` needs one check at its end.
///
/// `@unchecked Sendable`: `pointer` is a part of the tree that `tree` keeps alive, and nothing in a tree is changed after it
/// has been wrapped.
public struct JSON: @unchecked Sendable {
    private let tree: Tree?
    let pointer: UnsafeMutablePointer<json_t>?

    private init(tree: Tree?, pointer: UnsafeMutablePointer<json_t>?) {
        self.tree = tree
        self.pointer = pointer
    }

    /// Takes over the caller's reference to the top of a tree.
    init(adopting pointer: UnsafeMutablePointer<json_t>?) {
        self.init(tree: pointer.map { Tree($0) }, pointer: pointer)
    }

    /// A part of the same tree.
    func part(_ pointer: UnsafeMutablePointer<json_t>?) -> JSON {
        pointer == nil ? .missing : JSON(tree: tree, pointer: pointer)
    }

    /// What a look-up answers when nothing stands there. Written into an array it is `null`; into an object, it is left out.
    public static let missing = JSON(tree: nil, pointer: nil)

    /// The value `null`, which is not the same as ``missing``.
    public static let null = JSON(adopting: json_null())

    /// Keeps a jansson tree alive as long as any part of it is in use.
    ///
    /// `@unchecked Sendable`: it is never changed, and jansson counts references atomically.
    private final class Tree: @unchecked Sendable {
        private let top: UnsafeMutablePointer<json_t>

        init(_ top: UnsafeMutablePointer<json_t>) { self.top = top }

        deinit { cjansson_release(top) }
    }
}
