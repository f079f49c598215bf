package nl.brievenbus.embedded.broker;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process to be killed: starts a broker on the folder that it is given, prints its address, and waits. */
final class BrokerOfItsOwn {

    private BrokerOfItsOwn() {}

    public static void main(String[] args) throws Exception {
        EmbeddedBroker broker = EmbeddedBroker.start(Path.of(args[0]), 0);
        System.out.println(broker.bootstrapServers());
        new CountDownLatch(1).await();
    }
}
