package nl.brievenbus.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A TCP port of the loopback address that nobody listens on. */
public final class LoopbackPort {

    /** The address that everything here listens on. */
    public static final String ADDRESS = "127.0.0.1";

    private LoopbackPort() {}

    /**
     * A port to listen on.
     *
     * @param wanted the port, or 0 for any
     * @throws PortTakenException where somebody listens on it
     */
    public static int free(int wanted) throws IOException {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw wanted == 0 ? e : new PortTakenException(wanted);
        }
    }
}
