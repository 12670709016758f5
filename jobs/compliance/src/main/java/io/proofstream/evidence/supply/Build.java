package io.proofstream.evidence.supply;

import io.proofstream.evidence.Body;
import io.proofstream.evidence.Meaning;
import java.time.Instant;

/** One run of a build, test or deployment pipeline. */
public record Build(
    @Meaning(value = "Identity of the run in the system that ran it", required = true)
        String buildId,
    @Meaning("Number that people call it by") String number,
    @Meaning("Which attempt of the same run") Integer attempt,
    @Meaning("Workflow, pipeline or job") String name,
    @Meaning("Where the run stands, in the tool's word") String status,
    @Meaning("How it ended, in the tool's word; null while it runs") String conclusion,
    @Meaning("It ended well; null while it runs") Boolean succeeded,
    @Meaning(value = "Repository that was built", column = "source_repository") String repository,
    @Meaning("Branch or tag that was built") String branch,
    @Meaning("Commit that was built") String commitId,
    @Meaning("What started it, in the tool's word") String event,
    @Meaning("Who started it") String actor,
    @Meaning("Identity under which it ran") String builder,
    @Meaning("Environment that it deployed to") String environment,
    @Meaning("Image that it made, as named") String imageRef,
    @Meaning("Who signed the image") String signer,
    @Meaning("When it began") Instant startedAt,
    @Meaning("When it ended") Instant finishedAt,
    @Meaning("Page about it") String url)
    implements Body {}
