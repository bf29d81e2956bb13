internal import HTTPServer
internal import JSON

extension LocalAPI {
    /// Takes a file for an option: its bytes are the request's body, its name is asked for in `?name=`.
    func upload(_ request: HTTPServerRequest) throws(LocalDiscordError) -> JSON {
        guard let name = request.queryValue("name"), !name.isEmpty, name.utf8.count <= 255 else {
            throw LocalDiscordError("the file has no name")
        }
        let attachment = server.upload(
            .init(filename: name, contentType: request.headers["Content-Type"], bytes: request.body))
        return ["id": JSON(attachment.id)]
    }
}
