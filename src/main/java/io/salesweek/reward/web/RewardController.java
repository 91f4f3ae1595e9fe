package io.salesweek.reward.web;

import io.salesweek.reward.Kind;
import io.salesweek.reward.Reward;
import io.salesweek.reward.Rewards;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A reward with all it comes from, to read. */
@RestController
@RequestMapping(path = "/api/rewards", produces = "application/json")
@Tag(name = "rewards")
class RewardController {

    private final Rewards rewards;
    private final RewardAccess access;

    RewardController(Rewards rewards, RewardAccess access) {
        this.rewards = rewards;
        this.access = access;
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "A reward",
            description = "Amount, parts, deals, decision, approvals, disputes and corrections.")
    @ApiResponse(
            responseCode = "403",
            description = "Neither the person, one of its approvers, finance nor an administrator")
    @ApiResponse(responseCode = "404", description = "No such reward")
    RewardJson reward(@PathVariable String id) {
        Reward reward = access.seen(rewards.get(id));
        List<Reward> ofWeek = rewards.of(List.of(reward.repWeek())).get(reward.repWeek());
        return RewardJson.of(reward, reward.kind() == Kind.BONUS ? ofWeek : List.of());
    }
}
