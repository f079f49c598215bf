package nl.brievenbus.extract.lane;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import nl.brievenbus.archive.Archive;
import nl.brievenbus.events.LetterFailed.Stage;
import nl.brievenbus.extract.ExtractProperties;
import nl.brievenbus.extract.Extractor;
import nl.brievenbus.extract.parse.LetterParser;
import nl.brievenbus.extract.parse.ParserSettings;
import nl.brievenbus.stream.EventPublisher;
import nl.brievenbus.stream.EventReader;
import nl.brievenbus.stream.LetterStream;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.ConsumerFactory;

/** Puts the lanes together. */
@Configuration(proxyBeanMethods = false)
@Import(LetterStream.class)
public class LaneConfiguration {

    @Bean
    EventReader eventReader(EventPublisher publisher, Clock clock) {
        return new EventReader(Stage.EXTRACT, publisher, clock);
    }

    @Bean
    Withdrawals withdrawals(ConsumerFactory<byte[], byte[]> consumers) {
        return new Withdrawals(consumers);
    }

    @Bean
    Outlet outlet(EventPublisher publisher, Withdrawals withdrawals, Clock clock) {
        return new Outlet(publisher, withdrawals, clock);
    }

    @Bean
    ParserPool quickParsers(ParserSettings settings) {
        return new ParserPool(() -> LetterParser.quick(settings));
    }

    @Bean
    ParserPool slowParsers(ParserSettings settings) {
        return new ParserPool(() -> LetterParser.slow(settings));
    }

    @Bean
    QuickLane quickLane(
            EventReader reader,
            Archive archive,
            ParserPool quickParsers,
            Extractor extractor,
            Outlet outlet,
            MeterRegistry meters,
            ExtractProperties properties) {
        LetterLane lane = new LetterLane(archive, quickParsers, extractor, outlet, new LaneMetrics(meters, "quick"));
        return new QuickLane(reader, lane, properties.workers());
    }

    @Bean
    SlowLane slowLane(
            EventReader reader,
            Archive archive,
            ParserPool slowParsers,
            Extractor extractor,
            Outlet outlet,
            MeterRegistry meters,
            ExtractProperties properties) {
        LetterLane lane = new LetterLane(archive, slowParsers, extractor, outlet, new LaneMetrics(meters, "slow"));
        // A first try and one with more memory, and both again with OCR.
        Duration longest = properties.slowTime().multipliedBy(4);
        return new SlowLane(reader, lane, properties.slowWorkers(), longest);
    }

    @Bean("parser")
    ParserHealth parserHealth(ParserPool quickParsers) {
        return new ParserHealth(quickParsers);
    }

    /** The first letter does not wait for its process to start. */
    @Bean
    ApplicationListener<ApplicationStartedEvent> warmUp(ParserPool quickParsers) {
        return started -> {
            Thread thread = new Thread(quickParsers::warmUp, "parser-warm-up");
            thread.setDaemon(true);
            thread.start();
        };
    }
}
