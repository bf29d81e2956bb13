extension Checker {
    /// Whether an action is acknowledged before its work.
    ///
    /// Discord, interactions/receiving-and-responding: a form is a first response of its own, and the acknowledgement is
    /// the first response already.
    func defers(_ place: Placed<Node>?, _ effects: [Effect]) -> Bool {
        guard let place, let defers = boolean(place), defers.value else { return false }
        if case .openModal? = effects.last {
            reportName(
                .structure, "a modal opens at once or not at all, so what opens it cannot be deferred", at: place,
                hint: "let the modal itself say \"defers\", for what is done when it is sent")
        }
        return true
    }
}
