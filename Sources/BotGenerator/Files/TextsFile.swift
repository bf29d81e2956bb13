internal import BotSchema

/// `Texts.swift`: the languages, and a function for each text.
enum TextsFile {
    static let name = "Texts.swift"
    /// What the functions call their other parameter.
    private static let locals: Set<String> = ["language"]

    static func write(_ input: GeneratorInput, _ lines: inout LineWriter) {
        let bot = input.bot
        lines.line()
        lines.line("public import BotRuntime")
        lines.line()
        lines.documentation(
            "The languages that the bot speaks, by Discord's locales; the first is the fallback.", "/texts")
        lines.openBlock("public enum Language: String, BotLanguage") { lines in
            for language in bot.languages {
                let name = Names.language(language)
                lines.line("case \(name)" + (name == language ? "" : " = \(SwiftLiteral.string(language))"))
            }
        }
        lines.line()
        lines.documentation("Everything that people read, in their language.", "/texts")
        lines.openBlock("public enum Texts") { lines in
            let texts = bot.texts.filter {
                !$0.isStandard || $0.isUsedByCode || input.saidTexts.contains(Names.bare($0.key))
            }
            for (index, text) in texts.enumerated() {
                if index > 0 { lines.line() }
                write(text, of: bot, &lines)
            }
        }
    }

    private static func write(_ text: Text, of bot: Bot, _ lines: inout LineWriter) {
        lines.documentation(text.isStandard ? "The language's own `\(text.key)`." : text.origin.pointer)
        let arguments = text.placeholders.map {
            "\(Names.parameter($0, besides: locals)): some CustomStringConvertible"
        }
        let name = "public static func \(Names.declared(text.key))("
        lines.openBlock(name, arguments + ["in language: Language"], ") -> String") { lines in
            let fallback = bot.languages[0]
            let variants = bot.languages.reduce(into: [(words: String, languages: [String])]()) { variants, language in
                let words = text.translations[language] ?? text.translations[fallback] ?? ""
                if let index = variants.firstIndex(where: { $0.words == words }) {
                    variants[index].languages.append(language)
                } else {
                    variants.append((words, [language]))
                }
            }
            guard variants.count > 1 else {
                return lines.line(literal(variants[0].words, text.placeholders))
            }
            lines.openSwitch("language") { lines in
                for variant in variants {
                    let cases = variant.languages.map { "." + Names.language($0) }
                    lines.caseLine(cases, literal(variant.words, text.placeholders))
                }
            }
        }
    }

    /// The functions of `Texts` that are called in generated code.
    static func names(in code: String) -> Set<String> {
        var names: Set<String> = []
        for piece in code.split(separator: "Texts.").dropFirst() {
            names.insert(String(piece.prefix { $0.isLetter || $0.isNumber }))
        }
        return names
    }

    /// The words with their placeholders as interpolations.
    private static func literal(_ words: String, _ placeholders: [String]) -> String {
        var result = ""
        var rest = words[...]
        while let open = rest.firstIndex(of: "{") {
            result += SwiftLiteral.escaped(String(rest[..<open]))
            let name = rest[rest.index(after: open)...].prefix { $0 != "}" }
            let isPlaceholder = placeholders.contains(String(name)) && name.endIndex < rest.endIndex
            if isPlaceholder {
                result += "\\(\(Names.local(String(name), besides: locals)))"
                rest = rest[rest.index(after: name.endIndex)...]
            } else {
                result += "{"
                rest = rest[rest.index(after: open)...]
            }
        }
        return "\"" + result + SwiftLiteral.escaped(String(rest)) + "\""
    }
}
