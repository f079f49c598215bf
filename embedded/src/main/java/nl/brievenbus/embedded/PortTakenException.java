package nl.brievenbus.embedded;

import java.io.IOException;

/** The port that was asked for is not to be had. */
public final class PortTakenException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int port;

    public PortTakenException(int port) {
        super("Port %d on %s is taken or may not be used.".formatted(port, LoopbackPort.ADDRESS));
        this.port = port;
    }

    public int port() {
        return port;
    }
}
