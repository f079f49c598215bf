/** The way to Elasticsearch: address and credentials, the client, what counts as a fault outside the letter, health. */
@NullMarked
package nl.brievenbus.index.connection;

import org.jspecify.annotations.NullMarked;
