package io.proofstream.evidence.supply;

import io.proofstream.evidence.Body;
import io.proofstream.evidence.Meaning;
import java.time.Instant;

/** One bill of materials of one artifact. */
public record Sbom(
    @Meaning("Format") SbomFormat format,
    @Meaning("Version of that format") String formatVersion,
    @Meaning("Serial number or namespace that the document gives itself; new at every run")
        String serial,
    @Meaning("Version of the document, where it has one") String documentVersion,
    @Meaning("Tools that made it, as the document writes them") String tools,
    @Meaning("When it was made") Instant createdAt,
    @Meaning("Kind of the thing described, in the document's word") String subjectType,
    @Meaning("Name of the thing described") String subjectName,
    @Meaning("Version of the thing described") String subjectVersion,
    @Meaning("Components listed, nested ones too, the thing itself left out") int components,
    @Meaning("Components that have a package URL") int componentsWithPurl,
    @Meaning("Components that name a licence") int componentsWithLicense,
    @Meaning("Relationships or dependencies listed") int relationships)
    implements Body {}
