@NullMarked
package nl.brievenbus.archive.s3;

import org.jspecify.annotations.NullMarked;
