/**
 * A real Kafka broker and a real Elasticsearch on the loopback address, with all they write below folders that the
 * caller names. Standalone runs on them, and so do the tests of every service.
 */
@NullMarked
package nl.brievenbus.embedded;

import org.jspecify.annotations.NullMarked;
