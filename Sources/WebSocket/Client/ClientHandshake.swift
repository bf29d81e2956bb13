/// The client's side of the opening handshake (RFC 6455, 4.1): what to send, and what the answer means.
struct ClientHandshake {
    /// An answer's head is a few hundred bytes.
    private static let maximumHeadBytes = 16 << 10

    let request: [UInt8]
    private let accept: String
    private var head: [UInt8] = []

    init(
        address: WebSocketAddress, headers: [(name: String, value: String)], key: String = WebSocketKey.random()
    ) throws(WebSocketError) {
        accept = WebSocketKey.accept(for: key)
        var text = "GET \(address.target) HTTP/1.1\r\nHost: \(address.authority)\r\n"
        text += "Upgrade: websocket\r\nConnection: Upgrade\r\n"
        text += "Sec-WebSocket-Key: \(key)\r\nSec-WebSocket-Version: 13\r\n"
        for (name, value) in headers {
            guard !name.isEmpty, (name + value).utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }), !name.contains(":")
            else {
                throw WebSocketError(.badURL, "a header field of the handshake holds characters that end it")
            }
            text += "\(name): \(value)\r\n"
        }
        request = Array((text + "\r\n").utf8)
    }

    /// Takes more of the answer. Once its head is complete and agrees, answers with the bytes that came after it.
    mutating func receive(_ bytes: UnsafeRawBufferPointer) throws(WebSocketError) -> [UInt8]? {
        // The end may lie across two pieces.
        let start = max(0, head.count - 3)
        head.append(contentsOf: bytes)
        guard let end = endOfHead(from: start) else {
            guard head.count <= Self.maximumHeadBytes else {
                throw WebSocketError(.refused, "the server's answer to the WebSocket handshake has no end")
            }
            return nil
        }
        try check(String(decoding: head[..<end], as: UTF8.self))
        return Array(head[(end + 4)...])
    }

    private func endOfHead(from start: Int) -> Int? {
        guard head.count >= 4 else { return nil }
        return (start...head.count - 4).first { head[$0..<$0 + 4].elementsEqual([13, 10, 13, 10]) }
    }

    private func check(_ head: String) throws(WebSocketError) {
        // A line feed and a carriage return are one character to Swift.
        let lines = head.split(separator: "\r\n", omittingEmptySubsequences: true)
        let words = lines.first?.split(separator: " ", maxSplits: 2) ?? []
        guard words.count >= 2, words[0].hasPrefix("HTTP/1."), let status = Int(words[1]) else {
            throw WebSocketError(.refused, "the server does not answer the WebSocket handshake in HTTP")
        }
        guard status == 101 else {
            throw WebSocketError(.refused, status: status, "the server answered \(status) instead of a WebSocket")
        }
        let fields = lines.dropFirst().compactMap { line -> (name: String, value: String)? in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            return (line[..<colon].lowercased(), Self.trimmed(line[line.index(after: colon)...]))
        }
        func has(_ name: String, token: String) -> Bool {
            fields.contains { field in
                field.name == name
                    && field.value.split(separator: ",").contains { Self.trimmed($0).lowercased() == token }
            }
        }
        let answer = fields.filter { $0.name == "sec-websocket-accept" }.map(\.value)
        guard has("upgrade", token: "websocket"), has("connection", token: "upgrade"), answer == [accept] else {
            throw WebSocketError(.refused, status: status, "the server's WebSocket handshake does not fit the request")
        }
        // We offer none, so frames with an extension's bits could not be read.
        guard !fields.contains(where: { $0.name == "sec-websocket-extensions" && !$0.value.isEmpty }) else {
            throw WebSocketError(.refused, status: status, "the server uses a WebSocket extension that was not offered")
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop { $0 == " " || $0 == "\t" }
        guard let end = start.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
        return String(start[...end])
    }
}
