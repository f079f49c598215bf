package nl.brievenbus.extract.lane;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Everything that is logged while this is open. */
final class LogLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    /**
     * A line of the log.
     *
     * @param letterId the letter that it is about; empty where it is about none
     * @param text with the stack trace, if there is one
     */
    record Line(String logger, String letterId, String text) {}

    LogLines() {
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    @Override
    protected void append(ILoggingEvent event) {
        String trace = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        lines.add(new Line(
                event.getLoggerName(),
                event.getMDCPropertyMap().getOrDefault("letterId", ""),
                event.getFormattedMessage() + trace));
    }

    @Override
    public void close() {
        root.detachAppender(this);
        stop();
    }
}
