package nl.brievenbus.standalone.command;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;

/** What stands between a command and the broker, in words for who typed it: what it is, and what to do about it. */
final class BrokerTrouble {

    private BrokerTrouble() {}

    /** The first cause that a person can mend, explained; else the name and message of the root cause. */
    static String explain(KafkaException fault) {
        Throwable root = fault;
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            root = cause;
            if (cause instanceof SaslAuthenticationException) {
                return "Kafka refuses our user or password. Check sasl.jaas.config and sasl.mechanism in the file of --kafka-config.";
            }
            if (cause instanceof SslAuthenticationException) {
                return "No trust between Kafka and us. Check ssl.truststore.* in the file of --kafka-config, and ssl.keystore.* if Kafka asks for a certificate.";
            }
            if (cause instanceof TopicAuthorizationException refusal) {
                return "Kafka gives us no right on %s. Give our user the rights of User:operator in deployment/kafka-acls.txt."
                        .formatted(String.join(", ", refusal.unauthorizedTopics()));
            }
            if (cause instanceof AuthorizationException) {
                return "Kafka does not let us do this (%s). Give our user the rights of User:operator in deployment/kafka-acls.txt."
                        .formatted(cause.getClass().getSimpleName());
            }
            if (cause instanceof TimeoutException) {
                return "Kafka does not answer. Check the address; where the broker asks for TLS or a password, name a file with the settings of a client with --kafka-config.";
            }
            if (cause instanceof ConfigException) {
                return "A setting of the Kafka client is wrong: %s".formatted(cause.getMessage());
            }
        }
        return "Kafka cannot be used: %s: %s".formatted(root.getClass().getSimpleName(), root.getMessage());
    }
}
