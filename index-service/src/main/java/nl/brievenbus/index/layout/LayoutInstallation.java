package nl.brievenbus.index.layout;

import java.time.Duration;
import nl.brievenbus.stream.OutsideFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Installs the layout when the service starts, and goes on trying while Elasticsearch is away: Kibana finds its fields
 * before the first letter comes.
 */
public final class LayoutInstallation implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Logger log = LoggerFactory.getLogger(LayoutInstallation.class);

    private final IndexLayout layout;
    private final Thread worker = new Thread(this::installUntilDone, "layout-installation");
    private volatile boolean running;

    public LayoutInstallation(IndexLayout layout) {
        this.layout = layout;
        worker.setDaemon(true);
    }

    private void installUntilDone() {
        while (running) {
            try {
                layout.ensure();
                return;
            } catch (OutsideFault e) {
                log.warn("Cannot lay out the indices yet ({}); trying again.", e.getMessage());
                pause();
            } catch (RuntimeException e) {
                // Where we are stopped meanwhile, the client wraps the interrupt in a fault of its own.
                if (running) {
                    throw e;
                }
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            running = false;
        }
    }

    @Override
    public void start() {
        running = true;
        worker.start();
    }

    @Override
    public void stop() {
        running = false;
        worker.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
