extension Checker {
    /// Reads the provider's models; they are known by id afterwards.
    func readModels(_ place: Placed<Node>?) -> [LanguageModel] {
        for (id, value) in namedEntries(place, .model) {
            models.declare(id, languageModel(id, value))
        }
        return models.values
    }

    private func languageModel(_ id: String, _ place: Placed<Node>) -> LanguageModel? {
        guard let fields = fields(place, "a model", Keys.model) else { return nil }
        let prices = fields["prices"].flatMap { self.fields($0, "a list of prices", Keys.prices) }
        guard let endpoint = word(required("endpoint", of: fields), as: LanguageModel.Endpoint.self),
            let context = integer(required("context", of: fields), in: 1...Limits.exactIntegers.upperBound)
        else { return nil }
        return LanguageModel(
            origin: place.origin, id: id, endpoint: endpoint.value,
            seesImages: boolean(fields["vision"])?.value ?? false, contextWindow: context.value,
            limit: word(fields["limit"], as: LanguageModel.Limit.self)?.value ?? .maxTokens,
            acceptsTemperature: boolean(fields["temperature"])?.value ?? true, inputPrice: price(prices?["input"]),
            outputPrice: price(prices?["output"]))
    }

    private func price(_ place: Placed<Node>?) -> Double? {
        guard let price = number(place) else { return nil }
        if price.value < 0 { report(.limit, "a price is not negative", at: price) }
        return price.value
    }
}
