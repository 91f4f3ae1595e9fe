package io.salesweek.security.rights;

import io.salesweek.problem.Problem;
import io.salesweek.security.rights.OwnTasksOnly.Caller;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;

/**
 * What people set as a password is long enough, and is not their name; that is worth more than signs and digits. What the settings bring
 * (the first administrator's, new people's first) is the operator's.
 */
final class LongEnough extends PasswordPolicyLengthRuleImpl {

    private final int characters;

    private LongEnough(int characters) {
        super(characters);
        this.characters = characters;
    }

    static PasswordPolicy policy(int characters) {
        List<PasswordPolicyRule> rules = List.of(new LongEnough(characters), new NotTheirName());
        return () -> rules;
    }

    @Override
    public boolean execute(String password) {
        return isGood(super.execute(password), Problem.badInput("security.password.short", characters));
    }

    /** While somebody is still typing, yes or no will do; when it is set, they are told why. */
    private static boolean isGood(boolean kept, Problem broken) {
        boolean good = kept || !Caller.isChecked();
        if (!good && Context.getCommandInvocationContext().getCommand() instanceof SaveUserCmd) {
            // the engine would take its own answer for a fault of the server
            throw new BadUserRequestException("The password is too weak", broken);
        }
        return good;
    }

    private static final class NotTheirName extends PasswordPolicyUserDataRuleImpl {

        @Override
        public boolean execute(String password, User user) {
            return isGood(super.execute(password, user), Problem.badInput("security.password.name"));
        }
    }
}
