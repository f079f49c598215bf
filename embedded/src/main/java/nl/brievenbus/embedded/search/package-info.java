/** The Elasticsearch server as a child process: unpacked once, configured, started, ended. */
@NullMarked
package nl.brievenbus.embedded.search;

import org.jspecify.annotations.NullMarked;
