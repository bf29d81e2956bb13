internal import JSON

/// A REST request that has found its route, as the route's function sees it.
struct RESTCall: Sendable {
    let route: Route
    /// The parts of the path that stand where the template has `{…}`, decoded.
    let parameters: [String]
    let query: [(name: String, value: String)]
    /// `null` where there is none.
    let body: JSON
    let files: [UploadedFile]
    let now: Timestamp

    /// The id at `index` of the parameters.
    func id(_ index: Int) throws(APIError) -> Snowflake {
        guard let id = Snowflake(parameters[index]) else {
            let name = route.parameterNames[index]
            throw FormErrors.refusal(
                "NUMBER_TYPE_COERCE", "Value \"\(parameters[index])\" is not snowflake.", at: FormPath()[name])
        }
        return id
    }

    func queryValue(_ name: String) -> String? { query.first { $0.name == name }?.value }

    func queryID(_ name: String) throws(APIError) -> Snowflake? {
        guard let text = queryValue(name) else { return nil }
        guard let id = Snowflake(text) else {
            throw FormErrors.refusal(
                "NUMBER_TYPE_COERCE", "Value \"\(text)\" is not snowflake.", at: FormPath()[name])
        }
        return id
    }

    func queryNumber(_ name: String, _ range: ClosedRange<Int>, default standard: Int) throws(APIError) -> Int {
        guard let text = queryValue(name) else { return standard }
        var errors = FormErrors()
        let number = errors.integer(Int(text).map { JSON($0) } ?? JSON(text), range, at: FormPath()[name])
        try errors.check()
        return number ?? standard
    }

    func queryFlag(_ name: String) -> Bool { ["true", "True", "1"].contains(queryValue(name) ?? "") }

    /// The body, which must be an object.
    func object() throws(APIError) -> JSON {
        if body.object != nil { return body }
        // A request without a body counts as one whose fields are all absent.
        if body.isNull { return [:] }
        throw FormErrors.refusal("DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType", at: FormPath())
    }
}

/// What a route answers.
struct RESTAnswer: Sendable {
    var status: Int
    /// Nil for an answer without a body.
    var body: JSON?

    static let noContent = RESTAnswer(status: 204, body: nil)

    static func ok(_ body: JSON, status: Int = 200) -> RESTAnswer { RESTAnswer(status: status, body: body) }
}
