package nl.brievenbus.extract.lane;

import java.util.Optional;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while parsing processes cannot be started. Named {@code parser} among the health components. */
final class ParserHealth extends AbstractHealthIndicator {

    private final ParserPool parsers;

    ParserHealth(ParserPool parsers) {
        super("Cannot tell whether letters can be parsed");
        this.parsers = parsers;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Optional<String> fault = parsers.fault();
        fault.ifPresentOrElse(message -> builder.down().withDetail("fault", message), builder::up);
    }
}
