internal import JSON

/// Reads `multipart/form-data` (RFC 7578) as Discord takes it: the message in `payload_json`, files beside it.
enum Multipart {
    static let largestFile = 10 << 20

    static func read(_ body: [UInt8], boundary: String) throws(APIError) -> (JSON, [UploadedFile]) {
        let marker = Array("--\(boundary)".utf8)
        guard var position = find(marker, in: body[...], from: 0) else { throw .badJSON }
        var payload: JSON = [:]
        var files: [UploadedFile] = []
        while files.count <= 10 {
            position += marker.count
            // `--` after the marker ends the body.
            if body[position...].starts(with: Array("--".utf8)) { return (payload, files) }
            guard let end = find(marker, in: body[...], from: position) else { throw .badJSON }
            // Between the markers: a line break, the part, a line break.
            let part = body[min(position + 2, end)..<max(min(position + 2, end), end - 2)]
            try readPart(part, into: &payload, &files)
            position = end
        }
        throw FormErrors.refusal(
            "BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length.", at: FormPath()["attachments"])
    }

    private static func readPart(
        _ part: ArraySlice<UInt8>, into payload: inout JSON, _ files: inout [UploadedFile]
    ) throws(APIError) {
        guard let headEnd = find(Array("\r\n\r\n".utf8), in: part, from: part.startIndex) else { throw .badJSON }
        let content = part[(headEnd + 4)...]
        var name = ""
        var filename: String?
        var contentType: String?
        for line in String(decoding: part[..<headEnd], as: UTF8.self).split(separator: "\r\n") {
            let lowercase = line.lowercased()
            if lowercase.hasPrefix("content-disposition:") {
                name = parameter("name", of: line) ?? ""
                filename = parameter("filename", of: line)
            } else if lowercase.hasPrefix("content-type:") {
                contentType = String(line.dropFirst("content-type:".count).drop { $0 == " " })
            }
        }
        if name == "payload_json" {
            guard let json = try? JSON(parsing: content) else { throw .badJSON }
            payload = json
        } else if let filename {
            if content.count > largestFile { throw .tooLarge }
            files.append(
                UploadedFile(field: name, filename: filename, contentType: contentType, bytes: Array(content)))
        }
    }

    private static func parameter(_ name: String, of line: Substring) -> String? {
        for piece in line.split(separator: ";").dropFirst() {
            let piece = piece.drop { $0 == " " }
            guard piece.hasPrefix("\(name)=") else { continue }
            let value = piece.dropFirst(name.count + 1)
            return value.first == "\"" ? String(value.dropFirst().prefix { $0 != "\"" }) : String(value)
        }
        return nil
    }

    private static func find(_ pattern: [UInt8], in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
        var index = start
        while let candidate = bytes[index...].firstIndex(of: pattern[0]) {
            if bytes[candidate...].starts(with: pattern) { return candidate }
            index = candidate + 1
        }
        return nil
    }
}
