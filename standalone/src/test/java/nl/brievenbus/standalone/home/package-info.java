@NullMarked
package nl.brievenbus.standalone.home;

import org.jspecify.annotations.NullMarked;
