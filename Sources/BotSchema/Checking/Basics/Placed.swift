/// A value of the document together with where it stands.
struct Placed<Value> {
    var value: Value
    var path: Path
    /// Of the value.
    var position: Position
    /// Of the name that the value stands behind in its object.
    var namePosition: Position?

    func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Placed<Other> {
        Placed<Other>(value: try transform(value), path: path, position: position, namePosition: namePosition)
    }

    func with<Other>(_ value: Other) -> Placed<Other> {
        Placed<Other>(value: value, path: path, position: position, namePosition: namePosition)
    }

    /// The same with its name's place instead of the value's, for what is wrong with the name.
    var atName: Placed<Value> {
        Placed(value: value, path: path, position: namePosition ?? position, namePosition: namePosition)
    }

    /// Where the thing begins for whoever looks for it: at its name, if it has one.
    var origin: Origin { Origin(pointer: path.pointer, position: namePosition ?? position) }

    /// Where the value itself stands.
    var valueOrigin: Origin { Origin(pointer: path.pointer, position: position) }
}

/// The way from the document's root to a value.
indirect enum Path {
    case root
    case member(of: Path, name: String)
    case element(of: Path, index: Int)

    /// As RFC 6901 writes it. Names that no check would accept are cut, so that the length stays bounded.
    var pointer: String {
        switch self {
        case .root: ""
        case .member(let parent, let name): "\(parent.pointer)/\(Self.escaped(name))"
        case .element(let parent, let index): "\(parent.pointer)/\(index)"
        }
    }

    private static func escaped(_ name: String) -> String {
        var text = ""
        for scalar in name.unicodeScalars.prefix(100) {
            switch scalar {
            case "~": text += "~0"
            case "/": text += "~1"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}

extension Placed<Node> {
    init(root: Node) {
        self.init(value: root, path: .root, position: root.position, namePosition: nil)
    }

    func member(_ member: Node.Member) -> Placed<Node> {
        Placed(
            value: member.value, path: .member(of: path, name: member.name), position: member.value.position,
            namePosition: member.namePosition)
    }

    func element(_ index: Int, _ node: Node) -> Placed<Node> {
        Placed(value: node, path: .element(of: path, index: index), position: node.position, namePosition: nil)
    }
}
