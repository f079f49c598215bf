package nl.brievenbus.stream;

import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;

/** What stands between us and the broker, in words for who runs the service: what it is, and what to do about it. */
final class BrokerFault {

    /** Said where a client cannot tell which of the three it is. */
    static final String IDENTITY =
            "Kafka refuses who we are. Check user and password (spring.kafka.properties.sasl.jaas.config), our certificate and the authority that we trust (spring.kafka.ssl.*).";

    /** Said where a right is missing and it is not known which. */
    static final String RIGHTS =
            "Kafka does not let us read. Give the service the rights of docs/deployment.md (kafka-acls.sh --add).";

    private BrokerFault() {}

    /** The first cause that a person can mend, explained; else the name and message of the root cause. */
    static String explain(Throwable fault) {
        Throwable root = fault;
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            root = cause;
            if (cause instanceof SaslAuthenticationException) {
                return "Kafka refuses our user or password. Check spring.kafka.properties.sasl.jaas.config and sasl.mechanism.";
            }
            if (cause instanceof SslAuthenticationException) {
                return "No trust between Kafka and us. Check the authority that signed Kafka's certificate (spring.kafka.ssl.trust-store-*, or a bundle) and our own certificate, if Kafka asks for one.";
            }
            if (cause instanceof TopicAuthorizationException refusal) {
                return "Kafka gives us no right on %s. Add it as docs/deployment.md lists it (kafka-acls.sh --add)."
                        .formatted(String.join(", ", refusal.unauthorizedTopics()));
            }
            if (cause instanceof GroupAuthorizationException refusal) {
                return "Kafka gives us no right on the consumer group %s. Add it as docs/deployment.md lists it (kafka-acls.sh --add)."
                        .formatted(refusal.groupId());
            }
            if (cause instanceof AuthorizationException) {
                return "Kafka does not let us do this (%s). Add the right as docs/deployment.md lists it; or let an administrator make the topics and set brievenbus.kafka.declare-topics=false."
                        .formatted(cause.getClass().getSimpleName());
            }
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
