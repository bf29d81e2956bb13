internal import CJansson

extension JSON {
    private var type: json_type? { pointer.map { cjansson_type($0) } }

    /// Whether something stands here, `null` included.
    public var exists: Bool { pointer != nil }

    /// Whether `null` stands here.
    public var isNull: Bool { type == JSON_NULL }

    /// The member `key` of an object; ``missing`` where there is none or this is no object.
    public subscript(key: String) -> JSON {
        guard type == JSON_OBJECT else { return .missing }
        var key = key
        return key.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                part(json_object_getn(pointer, $0.baseAddress, $0.count))
            }
        }
    }

    /// The element at `index` of an array; ``missing`` where there is none or this is no array.
    public subscript(index: Int) -> JSON {
        guard type == JSON_ARRAY, index >= 0 else { return .missing }
        return part(json_array_get(pointer, index))
    }

    /// The text of a string.
    public var string: String? {
        guard type == JSON_STRING, let text = json_string_value(pointer) else { return nil }
        let bytes = UnsafeRawBufferPointer(start: text, count: json_string_length(pointer))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The value of a number without fraction.
    public var int: Int? { type == JSON_INTEGER ? Int(json_integer_value(pointer)) : nil }

    /// The value of any number.
    public var double: Double? { type == JSON_INTEGER || type == JSON_REAL ? json_number_value(pointer) : nil }

    public var bool: Bool? {
        switch type {
        case JSON_TRUE: true
        case JSON_FALSE: false
        default: nil
        }
    }

    /// The elements of an array, in order.
    public var array: [JSON]? {
        guard type == JSON_ARRAY else { return nil }
        return (0..<json_array_size(pointer)).map { part(json_array_get(pointer, $0)) }
    }

    /// The members of an object, in the order of the text; each key once.
    public var object: [(key: String, value: JSON)]? {
        guard type == JSON_OBJECT else { return nil }
        var members: [(key: String, value: JSON)] = []
        members.reserveCapacity(json_object_size(pointer))
        var iterator = json_object_iter(pointer)
        while let current = iterator {
            let bytes = UnsafeRawBufferPointer(
                start: json_object_iter_key(current), count: json_object_iter_key_len(current))
            members.append((String(decoding: bytes, as: UTF8.self), part(json_object_iter_value(current))))
            iterator = json_object_iter_next(pointer, current)
        }
        return members
    }
}

extension JSON: Equatable {
    /// Whether both are the same value; the order of an object's members does not count.
    public static func == (left: JSON, right: JSON) -> Bool {
        guard left.exists, right.exists else { return left.exists == right.exists }
        return json_equal(left.pointer, right.pointer) == 1
    }
}
