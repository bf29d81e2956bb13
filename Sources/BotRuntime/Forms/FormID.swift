/// The custom id of a form: `m:form:record:` and, behind that, the id of the place in which it was opened.
///
/// Like the ids of controls it carries stable names, so that what was written into a form counts also after a restart.
public struct FormID: Hashable, Sendable {
    public var form: String
    /// The key of the row that the form is about; empty where it is about none.
    public var record: String
    /// The panel whose control opened the form; nil where a command did.
    public var place: ComponentID?

    private static let mark = "m"

    public init(form: String, record: String = "", place: ComponentID? = nil) {
        self.form = form
        self.record = record
        self.place = place?.with(ControlID(""))
    }

    /// Reads an id that came back; nil for one that this program did not write. It may still be forged.
    public init?(_ customID: String) {
        guard customID.utf16.count <= ComponentID.maximumLength else { return nil }
        let parts = customID.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0] == Self.mark else { return nil }
        (form, record) = (String(parts[1]), String(parts[2]))
        guard !parts[3].isEmpty else { return }
        guard let place = ComponentID(String(parts[3])) else { return nil }
        self.place = place
    }

    /// The id as Discord keeps it. The page of the panel, and then the panel itself, are left out where they do not fit.
    public var customID: String {
        let base = [Self.mark, form, record, ""].joined(separator: ":")
        guard var place else { return base }
        for page in [place.page, PanelPages()] {
            place.page = page
            let id = base + place.customID
            if id.utf16.count <= ComponentID.maximumLength { return id }
        }
        return base
    }
}
