#!/usr/bin/env bash
# The README's week, from Monday's goals to the score and the feedback, over HTTP, on an application started with
#   mvn spring-boot:run -Dspring-boot.run.profiles=rehearsal
# SALESWEEK_URL names another address than http://localhost:8080. Needs bash and curl.
set -eu
cd "$(dirname "$0")/../.."

url=${SALESWEEK_URL:-http://localhost:8080} json='Content-Type: application/json'
api()   { curl -sS -u "$1:demo" -X "$2" "$url$3" "${@:4}" -w ' [%{http_code}]\n'; }                    # person, method, path
clock() { api admin PUT /api/clock -H "$json" -d "{\"now\": \"$1+08:00\"}"; }
task()  { api "$1" GET "/engine-rest/task?taskDefinitionKey=$2&processInstanceBusinessKey=$3" | cut -d'"' -f4; }
form()  { api "$1" POST "/engine-rest/task/$(task "$1" "$2" "$3")/submit-form" -H "$json" -d "$4"; }  # person, task, case, values

# Monday 08:00: who is there, what is to be reached, which deals; the week opens
clock 2026-11-23T08:00:00
for file in people teams objectives accounts deals; do
  api admin POST "/api/imports/$file" -H 'Content-Type: text/csv' --data-binary "@examples/week/$file.csv"
done
api hanmeimei POST /api/weeks/2026-W48

# 王伟's weights do not add up to 100, and he leaves it at that; 李雷's goals are confirmed by the table
form wangwei userTask_proposeGoals 2026-W48/east/wangwei '{"variables": {"goals": {"value": [
  {"metric": "calls", "target": 20, "weight": 90, "objective": "november", "why": "More calls"}]}}}'
form lilei userTask_proposeGoals 2026-W48/east/lilei @examples/week/goals.json
api lilei GET /api/weeks/2026-W48/people/lilei | grep -o '"state":"[^"]*","decidedBy":"[^"]*"' | head -1

# 17:30 from Monday to Thursday: a report each, with two items of the plan done
items=$(api lilei GET /api/weeks/2026-W48/people/lilei | grep -o '"plan":.*"reports"' | grep -o '"id":"[^"]*"' | cut -d: -f2 | head -2 | paste -sd, -)
for day in 23 24 25 26; do
  clock "2026-11-${day}T17:30:00"
  form lilei userTask_submitReport 2026-W48/east/lilei '{"variables": {
    "calls": {"value": 3}, "done": {"value": "Visits and calls"}, "planItemsDone": {"value": ['"$items"']}}}'
done

# Friday 16:00: the review, and a risk; Friday's report comes on Monday 09:30, which is late; at 10:00 the week is scored
clock 2026-11-27T16:00:00
form hanmeimei userTask_holdReview 2026-W48/east '{"variables": {
  "attended": {"value": ["lilei"]}, "minutes": {"value": "Acme 已签约；十二月起用新价目表。"}}}'
api lilei POST /engine-rest/process-definition/key/raise-risk/submit-form -H "$json" -d '{"variables": {
  "kind": {"value": "customer"}, "description": {"value": "Acme 的采购经理要换人。"}, "likelihood": {"value": "high"},
  "customer": {"value": "acme"}, "amount": {"value": 20000}}}' | grep -o '\[.*\]$'
clock 2026-11-30T09:30:00
form lilei userTask_submitReport 2026-W48/east/lilei '{"variables": {"calls": {"value": 3}, "done": {"value": "星河科技 signed"}}}'
clock 2026-11-30T10:00:00
api lilei GET /api/weeks/2026-W48/people/lilei | grep -o '"goalAttainment":.*"grade":"[^"]*"'
api lilei GET /api/weeks/2026-W48/people/lilei | grep -o '{"of":"score"[^}]*}'

# The bonus: what it is, approved with praise, read without anything against it
api lilei GET /api/weeks/2026-W48/people/lilei | grep -o '"quota":[^}]*}'
form hanmeimei userTask_approveReward 2026-W48/east/lilei '{"variables": {"decision": {"value": "approve"}, "recognition": {"value": "praise"}}}'
form lilei userTask_disputeReward 2026-W48/east/lilei '{"variables": {"reason": {"value": ""}}}'
api lilei GET /api/weeks/2026-W48/people/lilei | grep -o '"quota":[^}]*}'

# Feedback and its answer; what nobody answers ends by its deadline, and the week is closed
form hanmeimei userTask_giveFeedback 2026-W48/east/lilei @examples/week/feedback.json
form lilei userTask_acknowledgeFeedback 2026-W48/east/lilei '{"variables": {"response": {"value": "agree"}}}'
clock 2026-12-04T18:00:00
api hanmeimei GET /api/weeks/2026-W48/teams/east | grep -o '"state":"[^"]*"' | head -1
api lilei GET /api/weeks/2026-W48/people/lilei | grep -o '"rule":null[^}]*}'
