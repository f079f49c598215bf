package nl.brievenbus.stream;

import nl.brievenbus.events.LetterFailed.Reason;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/** What happens to a record whose handling threw: tried again for ever, or a few times and then set aside. */
final class Retries {

    private static final Logger log = LoggerFactory.getLogger(Retries.class);

    private Retries() {}

    static CommonErrorHandler of(EventReader reader) {
        DefaultErrorHandler handler = new DefaultErrorHandler(
                (record, fault) -> {
                    try (MDC.MDCCloseable ignored = EventReader.naming(bytes(record))) {
                        log.error("Gave up on {}-{}@{}.", record.topic(), record.partition(), record.offset(), fault);
                        reader.setAside(bytes(record), Reason.INTERNAL, "A fault of Brievenbus: " + nameOf(fault));
                    }
                },
                aFewTimes());
        handler.setBackOffFunction((record, fault) -> outside(fault) ? forEver() : aFewTimes());
        // A record that first met a broken letter and then an absent broker starts counting anew.
        handler.setResetStateOnExceptionChange(true);
        handler.setRetryListeners((record, fault, attempt) -> {
            try (MDC.MDCCloseable ignored = EventReader.naming(bytes(record))) {
                tell(fault, attempt);
            }
        });
        return handler;
    }

    private static void tell(@Nullable Throwable fault, int attempt) {
        if (outside(fault)) {
            log.warn("Waiting (attempt {}): {}", attempt, messageOf(fault));
        } else {
            log.warn("Trying again (attempt {}).", attempt, fault);
        }
    }

    @SuppressWarnings("unchecked") // every consumer of ours reads bytes
    private static ConsumerRecord<byte[], byte[]> bytes(ConsumerRecord<?, ?> record) {
        return (ConsumerRecord<byte[], byte[]>) record;
    }

    private static BackOff forEver() {
        ExponentialBackOff pauses = new ExponentialBackOff(500, 2);
        pauses.setMaxInterval(15_000);
        return pauses;
    }

    private static BackOff aFewTimes() {
        return new FixedBackOff(500, 2);
    }

    private static boolean outside(@Nullable Throwable fault) {
        return find(fault) != null;
    }

    private static String messageOf(@Nullable Throwable fault) {
        OutsideFault outside = find(fault);
        return outside == null ? nameOf(fault) : String.valueOf(outside.getMessage());
    }

    private static @Nullable OutsideFault find(@Nullable Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutsideFault outside) {
                return outside;
            }
        }
        return null;
    }

    /** The name of the fault only: its message may quote a letter. */
    private static String nameOf(@Nullable Throwable fault) {
        Throwable root = fault;
        while (root != null && root.getCause() != null) {
            root = root.getCause();
        }
        return root == null ? "unknown" : root.getClass().getSimpleName();
    }
}
