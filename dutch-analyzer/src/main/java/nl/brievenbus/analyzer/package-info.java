/**
 * The analyzers {@code dutch} and {@code english} as a plugin for the lean Elasticsearch server that standalone and the
 * tests run. A full server has both built in under the same names; install nothing there.
 */
@NullMarked
package nl.brievenbus.analyzer;

import org.jspecify.annotations.NullMarked;
