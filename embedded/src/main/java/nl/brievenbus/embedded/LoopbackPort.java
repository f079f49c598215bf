package nl.brievenbus.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP port of the loopback address that nobody listens on. */
public final class LoopbackPort {

    /** The address that everything here listens on. */
    public static final String ADDRESS = "127.0.0.1";

    /** A port is let go before who asked for it listens on it, so that the system may name it again. */
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private LoopbackPort() {}

    /**
     * A port to listen on.
     *
     * @param wanted the port, or 0 for any that was not given before
     * @throws PortTakenException where somebody listens on it
     */
    public static int free(int wanted) throws IOException {
        int port = open(wanted);
        while (wanted == 0 && !GIVEN.add(port)) {
            port = open(0);
        }
        return port;
    }

    private static int open(int wanted) throws IOException {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw wanted == 0 ? e : new PortTakenException(wanted);
        }
    }
}
