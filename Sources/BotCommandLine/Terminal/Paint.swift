internal import Glibc

/// Colours of a text for a terminal (ECMA-48, Select Graphic Rendition); none where they are switched off.
struct Paint: Sendable {
    enum Choice: String, CaseIterable, Sendable { case auto, always, never }

    let isOn: Bool

    init(isOn: Bool) { self.isOn = isOn }

    /// With `auto` only a terminal gets colours, and only if nobody has asked for none (https://no-color.org).
    init(_ choice: Choice, isTerminal: Bool, environment: [String: String]) {
        switch choice {
        case .always: isOn = true
        case .never: isOn = false
        case .auto:
            isOn = isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
        }
    }

    /// For standard output.
    init(_ choice: Choice) {
        var environment: [String: String] = [:]
        for name in ["NO_COLOR", "TERM"] { environment[name] = getenv(name).map { String(cString: $0) } }
        self.init(choice, isTerminal: isatty(STDOUT_FILENO) == 1, environment: environment)
    }

    func red(_ text: String) -> String { painted(text, 31) }
    func green(_ text: String) -> String { painted(text, 32) }
    func yellow(_ text: String) -> String { painted(text, 33) }

    private func painted(_ text: String, _ colour: Int) -> String {
        isOn ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
    }
}
