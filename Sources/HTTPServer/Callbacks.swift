internal import CMicrohttpd
internal import EventLoop

// libmicrohttpd calls these from inside `MHD_run` and `MHD_stop_daemon`, which run on the loop only: the pointers
// that they carry into the loop's isolation never leave its thread.

func onAccess(
    context: UnsafeMutableRawPointer?, connection: OpaquePointer?, path: UnsafePointer<CChar>?,
    method: UnsafePointer<CChar>?, version: UnsafePointer<CChar>?, body: UnsafePointer<CChar>?,
    bodySize: UnsafeMutablePointer<Int>?, state: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
    guard let context, let connection, let path, let method, let bodySize, let state else { return .NO }
    nonisolated(unsafe) let connection_ = connection
    nonisolated(unsafe) let path_ = path
    nonisolated(unsafe) let method_ = method
    let isAccepted: Bool
    if let exchange = state.pointee {
        let exchange = Unmanaged<Exchange>.fromOpaque(exchange).takeUnretainedValue()
        nonisolated(unsafe) let bytes = UnsafeRawBufferPointer(start: body, count: bodySize.pointee)
        isAccepted = LoopActor.assumeIsolated {
            bytes.isEmpty ? exchange.requestIsComplete() : exchange.receive(bytes)
        }
        bodySize.pointee = 0
    } else {
        let server = Unmanaged<HTTPServer>.fromOpaque(context).takeUnretainedValue()
        let exchange = LoopActor.assumeIsolated {
            Exchange(
                server: server, connection: connection_, method: String(cString: method_),
                rawPath: String(cString: path_))
        }
        state.pointee = Unmanaged.passRetained(exchange).toOpaque()
        isAccepted = LoopActor.assumeIsolated { exchange.begin() }
    }
    return isAccepted ? .YES : .NO
}

func onCompleted(
    context: UnsafeMutableRawPointer?, connection: OpaquePointer?,
    state: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, reason: MHD_RequestTerminationCode
) {
    guard let exchange = state?.pointee else { return }
    state?.pointee = nil
    let retained = Unmanaged<Exchange>.fromOpaque(exchange).takeRetainedValue()
    let isComplete = reason == .REQUEST_TERMINATED_COMPLETED_OK
    LoopActor.assumeIsolated { retained.end(isComplete: isComplete) }
}

func onConnection(
    context: UnsafeMutableRawPointer?, connection: OpaquePointer?,
    state: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, event: MHD_ConnectionNotificationCode
) {
    guard let context, let connection, let state else { return }
    if event == .CONNECTION_NOTIFY_STARTED {
        let socket = cmicrohttpd_socket(connection)
        let server = Unmanaged<HTTPServer>.fromOpaque(context).takeUnretainedValue()
        let client = LoopActor.assumeIsolated { Client(socket: socket, headTimeout: server.configuration.headTimeout) }
        state.pointee = Unmanaged.passRetained(client).toOpaque()
    } else if let pointer = state.pointee {
        state.pointee = nil
        let client = Unmanaged<Client>.fromOpaque(pointer).takeRetainedValue()
        LoopActor.assumeIsolated { client.release() }
    }
}

/// Leaves `%XX` as it is: a decoded path cannot be split any more, and a decoded NUL would end the C string.
func keepEscaped(
    context: UnsafeMutableRawPointer?, connection: OpaquePointer?, text: UnsafeMutablePointer<CChar>?
) -> Int {
    guard let text else { return 0 }
    return String(cString: text).utf8.count
}
