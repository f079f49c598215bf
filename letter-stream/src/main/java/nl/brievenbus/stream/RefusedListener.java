package nl.brievenbus.stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ConsumerRetryAuthEvent;
import org.springframework.kafka.event.ConsumerRetryAuthEvent.Reason;

/** Tells in plain words why a listener reads nothing, each time that the broker refuses it. It goes on trying. */
final class RefusedListener {

    private static final Logger log = LoggerFactory.getLogger(RefusedListener.class);

    @EventListener
    void refused(ConsumerRetryAuthEvent refusal) {
        log.error(
                "{} Letters wait meanwhile; trying again in {} s.",
                refusal.getReason() == Reason.AUTHENTICATION ? BrokerFault.IDENTITY : BrokerFault.RIGHTS,
                LetterStream.AUTH_RETRY.toSeconds());
    }
}
