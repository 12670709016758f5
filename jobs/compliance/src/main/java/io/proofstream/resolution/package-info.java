/** Which assets a piece of evidence is about, where it names an image by its digest. */
package io.proofstream.resolution;
