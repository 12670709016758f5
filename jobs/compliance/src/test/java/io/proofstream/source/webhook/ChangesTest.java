package io.proofstream.source.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.declared.Change;
import io.proofstream.message.Entry;
import io.proofstream.message.Outcome;
import io.proofstream.reading.Sent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static final String REVIEW = "github/pull_request_review-submitted.json";
  private static final String DEPLOYMENT = "github/deployment_review-approved.json";
  private static final String MERGE_REQUEST = "gitlab/merge_request-approved.json";

  @Test
  void anApprovedDeploymentIsAChangeInEachOfItsEnvironments() {
    List<Event> events = Sent.own(DEPLOYMENT).events();

    assertThat(events)
        .extracting(event -> event.evidence().kind())
        .containsOnly(Kind.CHANGE_APPROVED);
    assertThat(events)
        .extracting(event -> event.change().environment())
        .containsExactly("production-eu", "production-us");
    assertThat(events.getFirst().change())
        .returns("alice", Change::requester)
        .returns("bob", Change::approver)
        .returns("approved", Change::decision)
        .returns("Looked at the scan and the plan.", Change::assessment)
        .returns("5275a45b7e99c7fd7265b790392c10a74101a67a", Change::commitId)
        .returns(Instant.parse("2023-07-04T09:31:40Z"), Change::decidedAt);
  }

  @Test
  void aGateThatIsAskedAndItsReviewAreOneChange() {
    Change asked = Sent.own("github/deployment_protection_rule-requested.json").event().change();
    Change decided = Sent.own(DEPLOYMENT).event().change();

    assertThat(asked.decision()).isEqualTo("requested");
    assertThat(asked.approver()).isNull();
    assertThat(asked.changeId()).isEqualTo(decided.changeId());
  }

  @Test
  void anApprovingReviewNamesBothPeople() {
    assertThat(Sent.own(REVIEW).event().change())
        .returns("acme/shop/pull/2", Change::changeId)
        .returns("alice", Change::requester)
        .returns("bob", Change::approver)
        .returns("approved", Change::decision)
        .returns(Instant.parse("2019-05-15T15:20:38Z"), Change::decidedAt);
  }

  @Test
  void aReviewThatAsksForChangesRejects() {
    assertThat(reviewed("changes_requested").event().change().decision()).isEqualTo("rejected");
  }

  @Test
  void aDismissedReviewLeavesTheChangeUndecided() {
    assertThat(reviewed("dismissed").event().change().decision()).isEqualTo("requested");
  }

  @Test
  void aCommentDecidesNothing() {
    assertThat(Entry.of(reviewed("commented").read()).getFirst().receipt().outcome())
        .isEqualTo(Outcome.IGNORED);
  }

  @Test
  void anApprovedMergeRequestIsAChange() {
    assertThat(Sent.own(MERGE_REQUEST).event().change())
        .returns("acme/shop!7", Change::changeId)
        .returns("bob", Change::approver)
        .returns("approved", Change::decision)
        .returns("da1560886d4f094c3e6c9ef40349f7d38b5d27d7", Change::commitId)
        .returns(Instant.parse("2023-12-03T17:23:34Z"), Change::decidedAt);
  }

  @Test
  void oneApprovalOfSeveralLeavesAMergeRequestUndecided() {
    String one = Sent.ownText(MERGE_REQUEST).replace("\"approved\"", "\"approval\"");

    assertThat(Sent.text(one).event().change().decision()).isEqualTo("requested");
  }

  @Test
  void anApprovedDeploymentOfGitLabIsAChange() {
    Event event = Sent.own("gitlab/deployment-approved.json").event();

    assertThat(event.build()).isNull();
    assertThat(event.change())
        .returns("acme/shop/deployments/15", Change::changeId)
        .returns("bob", Change::approver)
        .returns("approved", Change::decision)
        .returns("staging", Change::environment);
  }

  private static Sent reviewed(String state) {
    return Sent.text(Sent.ownText(REVIEW).replace("\"approved\"", "\"" + state + "\""));
  }
}
