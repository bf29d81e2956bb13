internal import Glibc

/// A question to the person at the terminal.
enum Question {
    /// Whether they say yes; nil where there is nobody to ask.
    static func ask(_ question: String) -> Bool? {
        guard isatty(STDIN_FILENO) == 1 else { return nil }
        print("\(question) [y/N]", terminator: " ")
        fflush(nil)
        return ["y", "yes"].contains((readLine() ?? "").lowercased())
    }
}
