/** The archive in a bucket: any store that speaks S3. */
@NullMarked
package nl.brievenbus.archive.s3;

import org.jspecify.annotations.NullMarked;
