/// The custom id of a control: `1:view:record:control:value`, with `:pages` behind it where the panel has been turned.
///
/// It carries stable names and the value to set, so that a press means the same however old the panel is. The first part is
/// the format's version. `%` and `:` inside of a part are percent-encoded. A control's name is followed by `!` on the
/// button that confirms it and by `~` on the one that does not; the name is empty on the buttons that only turn a page.
public struct ComponentID: Hashable, Sendable {
    /// How far a control with a question before it has come.
    public enum Step: String, Sendable {
        case press = ""
        case confirm = "!"
        case cancel = "~"
    }

    public var view: String
    /// The key of the panel's row.
    public var record: String
    public var control: ControlID
    public var step: Step
    /// The pages that the panel shows, or the ones to turn to.
    public var page: PanelPages

    /// Discord, components/reference: a custom id has 1 to 100 characters.
    public static let maximumLength = 100
    private static let version = "1"

    public init(view: String, record: String, control: ControlID, step: Step = .press, page: PanelPages = PanelPages())
    {
        self.view = view
        self.record = record
        self.control = control
        self.step = step
        self.page = page
    }

    /// Reads an id that came back; nil for one that this program did not write. It may still be forged.
    public init?(_ customID: String) {
        guard customID.utf16.count <= Self.maximumLength else { return nil }
        let parts = customID.split(separator: ":", omittingEmptySubsequences: false).map { Self.decoded($0) }
        guard parts.count == 5 || parts.count == 6, parts[0] == Self.version,
            let view = parts[1], let record = parts[2], var name = parts[3], let value = parts[4]
        else { return nil }
        self.view = view
        self.record = record
        step = name.last.flatMap { Step(rawValue: String($0)) } ?? .press
        if step != .press { name.removeLast() }
        control = ControlID(name, value)
        page = PanelPages()
        guard parts.count == 6 else { return }
        guard let text = parts[5], let page = PanelPages(text) else { return nil }
        self.page = page
    }

    /// The id as Discord keeps it. Pages that do not fit are left out, those turned longest ago first: their lists then
    /// show where they open.
    public var customID: String {
        let parts = [Self.version, view, record, control.name + step.rawValue, control.value]
        let id = parts.map(Self.encoded).joined(separator: ":")
        var pages = page
        while !pages.isEmpty {
            let paged = id + ":" + Self.encoded(pages.text)
            if paged.utf16.count <= Self.maximumLength { return paged }
            pages = pages.shortened
        }
        return id
    }

    /// Whether it only turns to another page.
    public var isPageTurn: Bool { control.name.isEmpty && !page.isEmpty }

    /// The control with what was chosen in it: a select has its value in the press, not in its id.
    public func control(choosing values: [String]) -> ControlID {
        guard control.value.isEmpty, let value = values.first else { return control }
        return ControlID(control.name, value)
    }

    /// The same place with another control.
    public func with(_ control: ControlID, step: Step = .press) -> ComponentID {
        ComponentID(view: view, record: record, control: control, step: step, page: page)
    }

    private static func encoded(_ part: String) -> String {
        guard part.utf8.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "%") }) else { return part }
        return part.map { $0 == "%" ? "%25" : $0 == ":" ? "%3A" : String($0) }.joined()
    }

    private static func decoded(_ part: Substring) -> String? {
        guard part.utf8.contains(UInt8(ascii: "%")) else { return String(part) }
        var result = ""
        var rest = part
        while let mark = rest.firstIndex(of: "%") {
            result += rest[..<mark]
            switch rest[mark...].prefix(3) {
            case "%25": result += "%"
            case "%3A": result += ":"
            default: return nil
            }
            rest = rest[mark...].dropFirst(3)
        }
        return result + rest
    }
}
