/**
 * How much each feature of `features.ts` speaks for a depth, as the logarithm of odds; one that is
 * not here says nothing. Written by `scripts/flattened.ts --fit`, not by hand.
 */
const table = `
assign beside assign = 0.56; assign beside augment = -0.14; assign beside break = -0.08; assign beside call = -0.12; assign beside class = -0.22; assign beside continue = -0.19
assign beside def = 0.43; assign beside elif = -0.51; assign beside else = 0.89; assign beside except = 0.2; assign beside for = -0.34; assign beside import = 0.23; assign beside other = 0.62
assign beside pass = -0.3; assign beside print = -0.09; assign beside raise = -0.18; assign beside return = -0.38; assign beside string = 0.4; assign beside while = -1.21
assign beside with = -0.6; assign in class = 0.49; assign in def = -0.13; assign in else = -0.13; assign in except = -0.88; assign in for = 0.67; assign in method = -1.06
assign in module = 0.09; assign in while = 0.32; assign in with = 0.15; assign uses itself in class = -1.88; assign uses itself in def = -0.19; augment beside assign = -0.3
augment beside augment = 0.55; augment beside call = 0.24; augment beside def = -0.29; augment beside else = -0.26; augment beside for = -0.42; augment beside other = 0.15
augment beside while = -0.51; augment in def = -0.65; augment in for = 0.52; augment in if = 0.8; augment in method = -0.26; augment in module = -0.11; augment in while = 0.52
bare function in class = -1.1; bare function in rest = 0.5; bare method in class = -0.34; bare method in rest = 0.33; behind the end = -3.18; binds anew in class = -0.13
binds anew in def = -1.35; binds anew in else = -0.3; binds anew in for = -0.67; binds anew in if = -0.16; binds anew in method = 0.08; binds anew in while = -1.01; binds anew in with = -1.09
binds what class binds = 0.14; binds what def binds = 0.78; binds what else binds = 0.25; binds what for binds = 0.72; binds what while binds = -0.2; binds what with binds = 1.09
both method in class = 0.8; both method in rest = -0.8; break beside if = -0.12; break beside with = 0.32; break in for = -0.19; break in if = 0.28; break in try = 0.32; break in with = -0.32
call beside assign = 0.08; call beside augment = 0.77; call beside break = -0.17; call beside call = 0.26; call beside def = -0.29; call beside elif = -0.22; call beside else = 0.78
call beside except = 0.84; call beside finally = -0.48; call beside for = -0.58; call beside if = -0.41; call beside import = 0.42; call beside other = 0.2; call beside pass = -0.14
call beside print = -0.11; call beside raise = -0.29; call beside while = 0.36; call beside with = -1.05; call in class = -1.03; call in def = -0.33; call in elif = 0.22; call in else = -0.3
call in except = -0.84; call in finally = 0.48; call in for = -0.28; call in if = 0.59; call in method = 0.14; call in module = -0.08; call in try = -1.04; call in while = 0.27
call in with = 1.01; call uses itself in class = -0.63; call uses itself in def = -1.41; calls outer in class = -0.38; calls outer in def = 0.26; calls outer in method = 0.13
class beside assign = -0.69; class beside call = -0.87; class beside class = 1.61; class beside def = -0.77; class beside except = 0.28; class beside if = -0.25; class beside other = -0.49
class beside pass = -0.12; class beside print = -0.46; class beside return = -0.31; class beside string = -0.41; class in class = -1.76; class in def = -0.98; class in elif = -0.22
class in except = -0.28; class in if = 0.23; class in method = -0.56; class in module = 1.81; close class = 0.14; close class behind assign = -1.53; close class behind decorator = -0.88
close class behind def = 0.4; close class behind other = -0.24; close class behind pass = 0.7; close class behind string = 0.12; close class of 1 = -0.99; close class of 2 = 0.5
close class of 3 = 0.2; close class used = 1.91; close class with docstring only = 0.12; close def behind assign = -0.64; close def behind augment = -0.17; close def behind call = 0.33
close def behind decorator = -0.92; close def behind def = -0.53; close def behind except = -0.15; close def behind finally = 0.65; close def behind for = 1.19; close def behind if = -1.55
close def behind import = -0.18; close def behind other = -0.64; close def behind pass = 0.47; close def behind print = -0.82; close def behind return = 0.4; close def behind string = -0.53
close def behind while = -0.14; close def behind with = 0.84; close def local unused = -0.32; close def of 1 = -0.22; close def of 2 = 0.27; close def of 3 = -0.16
close def target unused = 0.4; close def used = 1.37; close def with docstring only = -0.53; close elif behind assign = -0.69; close elif behind augment = 0.36; close elif behind for = 0.25
close elif behind if = 0.43; close elif behind import = 0.32; close elif of 2 = 0.25; close else = 0.16; close else behind assign = 0.47; close else behind augment = 0.23
close else behind call = -0.77; close else behind def = -0.76; close else behind else = 0.1; close else behind except = 0.61; close else behind for = -0.13; close else behind if = 0.41
close else behind other = -0.18; close else behind print = 0.37; close else behind raise = 0.09; close else behind return = 0.09; close else of 1 = 0.3; close else of 2 = 0.39
close else of 3 = -0.12; close except behind assign = 0.53; close except behind call = -0.48; close except behind continue = -0.14; close except behind def = -0.13
close except behind else = 0.45; close except behind except = 0.36; close except behind if = -0.9; close except behind import = -0.33; close except behind pass = 0.55
close except behind print = 0.49; close except behind raise = 0.1; close except behind with = -0.83; close except of 2 = 0.34; close except of 3 = -0.26; close except target unused = -0.78
close finally = -0.27; close finally behind call = -0.23; close finally behind if = -0.24; close finally of 1 = -0.31; close for behind assign = -0.78; close for behind augment = -0.12
close for behind elif = 0.72; close for behind else = 0.48; close for behind except = -0.09; close for behind for = -0.87; close for behind if = 0.25; close for behind match = 0.2
close for behind other = -0.16; close for behind print = 0.98; close for behind with = -0.22; close for of 1 = 0.33; close for of 2 = -0.27; close for of 3 = 0.37
close for target unused = -1.63; close if behind augment = -0.17; close if behind break = -0.08; close if behind class = -0.67; close if behind continue = 0.34; close if behind def = -0.09
close if behind elif = -0.57; close if behind else = -0.38; close if behind except = 0.14; close if behind finally = -0.3; close if behind for = 0.3; close if behind if = -0.27
close if behind import = -0.52; close if behind other = -0.52; close if behind print = -0.66; close if behind raise = 0.37; close if behind return = 0.27; close if behind while = -0.23
close if behind with = -0.27; close if of 1 = 0.27; close if of 3 = -0.57; close main = -3.01; close try = 0.27; close try behind except = 0.2; close try behind with = 0.08
close try of 1 = 0.08; close try of 2 = 0.2; close while behind assign = 0.21; close while behind augment = -0.63; close while behind call = 0.64; close while behind else = 0.31
close while behind except = -0.1; close while behind for = -0.18; close while behind if = -0.81; close while behind other = 0.63; close while behind print = -0.54
close while behind while = -1.41; close while of 1 = -0.94; close while of 2 = -0.09; close while of 3 = 0.46; close while of nothing = -1.16; close while unchanged = -0.14; close with = -0.24
close with behind assign = 0.62; close with behind call = -0.33; close with behind except = 0.16; close with behind for = 0.38; close with behind import = 0.61; close with behind print = -0.79
close with behind return = -0.11; close with behind with = -2.15; close with of 2 = -0.27; close with of 3 = -0.94; close with target unused = 0.2; closes 2 = -0.24; closes 3 = -0.66
closes 4 = 0.25; comment above close class = -1.18; comment above close def = 0.67; comment above close else = 0.53; comment above close except = -0.19; comment above close for = 0.46
comment above close if = 0.91; comment above close method = -0.5; comment above close module = 0.61; comment above close while = -0.22; comment above stay class = -0.08
comment above stay def = 0.63; comment above stay elif = -0.38; comment above stay except = -0.4; comment above stay for = -0.35; comment above stay method = -0.97
comment above stay while = 0.17; comment above stay with = -1.08; comment begins or ends close = 0.39; comment begins or ends stay = -0.39; continue beside augment = 0.1
continue beside call = 0.49; continue beside except = -0.35; continue beside if = -0.18; continue in except = 0.45; continue in for = -0.5; decorator beside augment = -0.41
decorator beside call = -0.66; decorator beside class = -0.48; decorator beside decorator = 0.25; decorator beside def = 0.89; decorator beside if = -1.09; decorator beside other = -0.18
decorator beside pass = -0.08; decorator beside print = -0.59; decorator beside return = -0.21; decorator beside string = 0.13; decorator in class = 0.98; decorator in def = -0.34
decorator in if = -0.64; decorator in method = -1.45; decorator in module = -0.36; decorator in while = -0.23; decorator uses itself in class = -1.23; decorator uses itself in def = -0.21
def beside assign = 0.27; def beside augment = -0.64; def beside call = -1.41; def beside class = -0.2; def beside decorator = 0.77; def beside elif = -0.29; def beside else = -0.93
def beside except = -0.61; def beside finally = -0.65; def beside for = -1.6; def beside if = -0.37; def beside other = -0.09; def beside pass = -0.34; def beside print = -0.69
def beside return = -0.97; def beside string = 0.81; def in class = 0.5; def in def = -0.15; def in elif = 0.29; def in finally = -0.09; def in for = -0.72; def in method = -2.43
def in module = 0.6; def uses itself in class = 1; does not use names of case = -0.38; does not use names of class = -0.92; does not use names of def = -0.24
does not use names of elif = -0.18; does not use names of else = -0.11; does not use names of finally = -0.12; does not use names of for = -2.22; does not use names of if = -0.9
does not use names of method = -1.36; does not use names of try = -0.53; does not use names of while = -0.56; does not use names of with = -0.8; dotted function in class = 1.36
dotted function in rest = -1.32; dotted method in class = 3.29; dotted method in method = -1.65; dotted method in rest = -2.98; elif beside elif = 0.2; elif beside if = -0.1
elif in elif = -0.2; elif in for = -0.37; elif in if = 0.31; elif of elif = 0.2; else beside elif = 0.5; else beside except = -0.35; else beside for = -0.81; else beside if = 0.75
else beside while = -0.77; else in def = -0.94; else in else = -0.19; else in for = 1.04; else in if = -0.54; else in module = 0.5; else in try = -0.49; else in while = 0.31
else in with = -1.52; else of elif = 0.5; else of except = -0.35; else of for = -0.81; else of if = 0.74; else of while = -0.77; except beside except = -0.27; except beside try = 0.27
except in def = 0.27; except in try = -0.2; except in with = -0.08; except of except = -0.27; except of try = 0.27; for beside augment = 0.09; for beside break = -0.14; for beside call = 0.56
for beside else = 0.09; for beside except = 0.27; for beside if = -0.48; for beside other = -0.4; for beside return = -0.18; for beside while = -0.55; for beside with = 0.26
for in case = -0.38; for in def = 0.33; for in elif = -0.19; for in else = -0.45; for in except = -0.09; for in for = 0.24; for in if = 1.11; for in method = -0.36; for in module = -0.44
for in try = 0.74; for in with = -0.09; function in class = -1.46; function in def = -0.15; function in elif = 0.29; function in else = 0.1; function in except = 0.12
function in finally = -0.08; function in if = 0.43; function in method = -0.16; function in module = 0.6; function lost = -3.16; if beside assign = 0.08; if beside augment = 0.94
if beside call = -0.24; if beside class = 0.75; if beside def = -0.27; if beside else = 0.2; if beside except = -0.38; if beside for = -0.89; if beside if = 0.68; if beside import = 0.13
if beside print = 0.08; if beside raise = -0.08; if beside return = -0.14; if beside string = -0.68; if beside with = -0.16; if in class = -0.48; if in def = 0.6; if in elif = -0.13
if in else = -0.42; if in except = 0.6; if in for = -0.93; if in if = -0.9; if in method = -0.24; if in module = 0.34; if in try = -0.23; if in while = 1.29; if in with = -1.06
if uses itself in def = 0.42; import beside assign = -0.22; import beside call = 0.36; import beside class = 0.33; import beside def = -0.36; import beside else = 0.12
import beside except = -0.14; import beside if = 0.61; import beside import = -0.25; import beside other = -0.33; import beside pass = -0.14; import beside print = 0.4
import beside string = 0.2; import beside with = -0.67; import in class = -0.33; import in def = -0.08; import in else = -0.12; import in except = 0.14; import in for = 0.65
import in if = -0.28; import in module = -0.1; import in with = 0.16; in case = -0.38; in class = -0.55; in def = -0.19; in elif = -0.23; in except = -0.18; in finally = -0.12; in for = -0.36
in if = -0.2; in method = -0.37; in module = 0.62; in try = -0.57; in while = -0.1; in with = -0.36; like header of class = 0.56; like header of def = -1.04; like header of except = -0.14
like header of for = -2; like header of if = -0.24; like header of method = -0.11; like header of while = 0.84; like header of with = -1.1; like the one before in class = 1.14
like the one before in def = -0.14; like the one before in elif = -0.08; like the one before in except = -0.11; like the one before in finally = 0.48; like the one before in for = -0.13
like the one before in if = 0.3; like the one before in module = 0.36; like the one before in try = -0.33; like the one before in while = -0.09; like the one before in with = -0.27
local names in class = 0.4; local names in def = -0.08; local names in method = 0.66; lost later of block = -1.81; lost later of class = -0.13; lost later of def = -2.2; lost of block = -2.2
lost of class = -0.87; lost of def = -3.55; lost of except = 0.53; lost of for = -1.56; main in class = -0.13; main in def = -1.32; main in elif = -0.27; main in if = -0.14
main in method = -0.76; main in module = 1.83; method in class = 1.87; method in for = -0.54; method in if = -0.49; method in method = -2.29; method in module = -1.51
next assign close class = -1.68; next assign close def = -0.25; next assign close elif = -0.26; next assign close else = 0.24; next assign close for = -0.34; next assign close if = 0.13
next assign close method = 0.85; next assign close module = 0.58; next assign close try = 0.26; next assign close while = 0.14; next assign close with = -1.6; next assign stay case = -0.38
next assign stay class = 1.06; next assign stay def = 0.64; next assign stay elif = -0.54; next assign stay except = -1.27; next assign stay finally = -0.12; next assign stay for = -0.45
next assign stay if = 0.23; next assign stay method = -0.54; next assign stay while = 0.16; next assign stay with = 1.34; next augment close class = 0.77; next augment close def = -0.56
next augment close for = -0.11; next augment close if = -0.34; next augment close method = -0.45; next augment close module = 0.09; next augment stay def = -0.47; next augment stay else = 0.4
next augment stay for = -0.13; next augment stay if = 0.75; next augment stay while = 0.17; next break close def = -0.38; next break close for = -0.16; next break close method = -0.5
next break close module = -0.4; next break close with = -0.62; next break stay for = 1.1; next break stay if = 0.14; next break stay while = 0.09; next call close class = 0.16
next call close def = -0.29; next call close except = 0.31; next call close for = 0.08; next call close if = -0.31; next call close method = 0.1; next call close module = -0.46
next call close try = 0.25; next call close while = 0.48; next call stay class = -0.65; next call stay def = -0.99; next call stay elif = -0.3; next call stay else = -0.94
next call stay except = -1; next call stay for = -0.3; next call stay if = 0.58; next call stay method = 0.17; next call stay while = -0.45; next call stay with = 1.94
next class close class = -2.16; next class close def = -1.28; next class close if = 0.1; next class close module = 1.39; next class stay class = -0.95; next class stay else = 0.63
next class stay if = 0.13; next class stay method = 0.19; next continue close def = -0.5; next continue close except = -0.19; next continue close for = 0.29; next continue close if = 0.28
next continue close with = -0.43; next continue stay for = 0.74; next decorator close def = 0.15; next decorator close method = -0.65; next decorator stay class = 0.89
next decorator stay def = -1.3; next decorator stay if = 0.7; next def close class = 0.77; next def close def = 0.87; next def close except = 0.88; next def close for = 0.28
next def close if = -0.85; next def close method = -0.5; next def close module = -1.78; next def close with = -0.85; next def stay class = 1.74; next def stay elif = 0.24
next def stay else = -0.68; next def stay except = -0.22; next def stay finally = 0.48; next def stay for = 0.86; next def stay if = -0.61; next def stay method = -0.28
next def stay while = -0.73; next elif close def = -0.67; next elif close else = -0.3; next elif close for = 0.16; next elif close if = 0.64; next elif close try = -0.54
next elif stay elif = 0.08; next elif stay if = 0.55; next else close def = -1.19; next else close for = -0.46; next else close if = 0.68; next else close method = -1.13
next else close module = -0.21; next else close try = -0.18; next else close while = -0.19; next else stay elif = 0.24; next else stay except = 0.37; next else stay if = 1.72
next else stay while = -0.26; next end close class = 0.08; next end close elif = -0.18; next end close else = -0.18; next end close except = 1.17; next end close finally = -0.21
next end close for = 0.86; next end close if = -1.56; next end close method = 0.59; next end close while = -1.45; next end close with = -0.78; next end stay class = 0.36
next end stay def = -1.27; next end stay elif = -0.17; next end stay else = 0.18; next end stay finally = -0.09; next end stay for = -0.37; next end stay if = -0.08
next end stay method = -0.35; next end stay while = 0.25; next end stay with = -0.72; next except close if = -0.41; next except close try = -0.4; next except stay elif = 0.32
next except stay while = 0.52; next finally close except = 0.08; next finally close for = -0.33; next finally stay if = 0.28; next for close class = 0.1; next for close def = 0.47
next for close else = 0.31; next for close except = 0.22; next for close for = -0.36; next for close if = -0.8; next for close method = 0.45; next for close module = 0.14
next for close while = 0.15; next for close with = -0.57; next for stay def = 0.36; next for stay else = 0.27; next for stay except = 0.15; next for stay for = -1.23; next for stay if = -0.39
next for stay with = -0.44; next if close class = 0.18; next if close def = -0.2; next if close elif = -0.23; next if close except = 0.43; next if close for = -0.36; next if close if = 0.3
next if close method = 0.38; next if close module = -1.81; next if close try = 0.13; next if close while = -0.47; next if stay class = 1.15; next if stay def = 0.37; next if stay elif = -0.19
next if stay else = -0.31; next if stay except = -0.11; next if stay for = 0.12; next if stay if = 0.08; next if stay method = 0.19; next if stay while = -0.71; next import close def = -0.14
next import close if = 0.49; next import close module = 0.87; next import stay def = -0.88; next import stay else = -0.25; next import stay method = -0.35; next import stay with = 0.18
next other close class = 0.1; next other close def = -0.4; next other close for = 0.18; next other close method = -0.62; next other close module = 0.1; next other stay class = -0.45
next other stay except = 0.12; next other stay if = 0.7; next other stay with = 1.05; next pass close def = 0.36; next pass close for = 0.82; next pass close with = -0.08
next pass stay def = -0.45; next pass stay else = -0.65; next pass stay if = 0.4; next print close class = 0.35; next print close def = -1.35; next print close elif = -0.27
next print close for = -0.24; next print close if = 1.53; next print close method = -0.74; next print close module = -0.1; next print close with = 0.4; next print stay class = 0.35
next print stay def = 0.92; next print stay else = 0.73; next print stay except = 0.52; next print stay for = 0.37; next print stay if = -0.31; next print stay method = 0.78
next print stay with = -0.68; next raise close def = -0.92; next raise close elif = -0.2; next raise close else = 0.19; next raise close except = 0.15; next raise close for = -1.38
next raise close if = -0.72; next raise close method = 1.06; next raise close module = -0.39; next raise close try = -0.11; next raise close while = 0.64; next raise close with = -0.15
next raise stay def = 0.1; next raise stay elif = 0.67; next raise stay else = -0.26; next raise stay except = 0.51; next raise stay if = 0.5; next return close class = 0.27
next return close def = -0.16; next return close else = 0.79; next return close except = -0.56; next return close for = 0.57; next return close if = -0.15; next return close method = -1.1
next return close module = -0.94; next return close try = -0.1; next return close while = 0.82; next return close with = -0.76; next return stay def = 1.19; next return stay else = -0.55
next return stay except = -0.34; next return stay finally = -0.24; next return stay for = -0.61; next return stay if = -0.56; next return stay while = 0.77; next return stay with = 1.06
next string close class = 0.39; next string close def = -0.85; next string close module = 0.45; next string stay class = -0.58; next string stay def = -0.46; next string stay elif = 0.29
next string stay else = -0.21; next string stay method = -0.52; next try close class = 1.02; next try close def = -1.3; next try close for = -0.35; next try close if = 0.44
next try close module = 0.44; next try close with = 1.09; next try stay def = 0.35; next try stay except = -0.72; next try stay if = 0.17; next try stay with = -0.88
next while close if = -0.31; next while close module = -0.32; next while close while = 0.16; next while stay if = 0.23; next while stay method = 0.57; next while stay while = 0.17
next with close class = -0.08; next with close def = 1.02; next with close module = -0.09; next with stay def = 0.23; next with stay else = -0.25; next with stay except = -0.15
next with stay for = -0.32; next with stay method = 0.35; next with stay with = -0.65; no names in class = -0.62; no names in def = 0.12; no names in method = -0.89; no names in module = 0.58
nowhere function in class = -1.07; nowhere function in method = -0.11; nowhere function in rest = 0.27; nowhere method in class = 1.64; nowhere method in method = -1.14
nowhere method in rest = -1.74; other beside call = -0.23; other beside class = -0.6; other beside def = -0.64; other beside else = -0.38; other beside except = 0.31; other beside for = 0.85
other beside if = -0.81; other beside other = 0.49; other beside pass = -0.18; other beside print = -0.22; other beside raise = -0.1; other beside string = 0.52; other beside while = -0.1
other beside with = 0.64; other in class = 0.37; other in def = -0.16; other in else = 0.44; other in except = -0.21; other in for = -1.16; other in if = -0.1; other in method = 0.36
other in while = 0.1; other in with = -0.64; other uses itself in class = -0.87; other uses itself in def = 0.21; outer names in class = -1.18; outer names in def = -1.69
outer names in method = -0.97; pass beside def = -0.31; pass beside string = 0.56; previous assign close = -0.08; previous assign then assign close = -0.62
previous assign then assign stay = 0.56; previous assign then augment close = 0.28; previous assign then augment stay = -0.3; previous assign then call close = -0.12
previous assign then call stay = 0.08; previous assign then class close = 0.57; previous assign then class stay = -0.69; previous assign then decorator close = -0.19
previous assign then def close = -0.09; previous assign then def stay = 0.27; previous assign then else close = 0.1; previous assign then for close = -0.09
previous assign then if close = -0.11; previous assign then if stay = 0.08; previous assign then import close = 0.14; previous assign then import stay = -0.22
previous assign then print close = -0.09; previous assign then print stay = 0.09; previous assign then return close = 0.5; previous assign then return stay = -0.76
previous assign then try close = -0.49; previous assign then try stay = 0.37; previous assign then while close = -0.14; previous assign then while stay = 0.11
previous assign then with close = -0.11; previous augment close = -0.64; previous augment stay = 0.58; previous augment then assign close = -0.08; previous augment then assign stay = -0.14
previous augment then augment close = -0.55; previous augment then augment stay = 0.55; previous augment then call close = -0.74; previous augment then call stay = 0.77
previous augment then continue close = -0.1; previous augment then continue stay = 0.1; previous augment then decorator close = 0.21; previous augment then decorator stay = -0.41
previous augment then def close = 0.68; previous augment then def stay = -0.64; previous augment then for close = -0.08; previous augment then for stay = 0.09
previous augment then if close = -0.99; previous augment then if stay = 0.94; previous augment then raise close = -0.12; previous augment then raise stay = 0.13
previous augment then return close = 1.08; previous augment then return stay = -1.35; previous break stay = -0.54; previous break then assign stay = -0.08
previous break then call close = -0.11; previous break then call stay = -0.17; previous break then else close = -0.11; previous break then for close = 0.11
previous break then for stay = -0.14; previous break then if close = -0.1; previous break then print stay = -0.1; previous call close = -0.1; previous call stay = -0.1
previous call then assign stay = -0.12; previous call then augment close = -0.26; previous call then augment stay = 0.24; previous call then call close = -0.33
previous call then call stay = 0.26; previous call then class close = 0.61; previous call then class stay = -0.87; previous call then continue close = -0.44
previous call then continue stay = 0.49; previous call then decorator stay = -0.66; previous call then def close = 0.96; previous call then def stay = -1.41
previous call then for close = -0.59; previous call then for stay = 0.56; previous call then if close = 0.14; previous call then if stay = -0.24; previous call then import close = -0.48
previous call then import stay = 0.36; previous call then other stay = -0.23; previous call then print close = -0.47; previous call then print stay = 0.45
previous call then raise close = -0.74; previous call then raise stay = 0.68; previous call then return close = 0.19; previous call then return stay = -0.44
previous call then try close = -0.9; previous call then try stay = 0.71; previous call then while close = 0.13; previous call then while stay = -0.14; previous call then with close = 0.81
previous call then with stay = -0.85; previous class close = 0.12; previous class stay = -0.12; previous class then class close = 0.12; previous class then class stay = -0.12
previous continue close = -0.09; previous continue stay = -0.41; previous continue then assign close = -0.12; previous continue then assign stay = -0.19
previous continue then call close = 0.08; previous continue then if close = 0.17; previous continue then try close = 0.1; previous decorator close = -1.16; previous decorator stay = 0.87
previous decorator then decorator close = -0.25; previous decorator then decorator stay = 0.25; previous decorator then def close = -1.04; previous decorator then def stay = 0.77
previous def then assign close = -0.54; previous def then assign stay = 0.57; previous def then decorator close = 0.34; previous def then decorator stay = -0.34; previous else close = 0.6
previous else stay = -0.6; previous else then assign close = 0.52; previous else then assign stay = -0.52; previous else then if close = 0.26; previous else then if stay = -0.28
previous for close = 0.24; previous for stay = -0.28; previous for then while close = 0.29; previous for then while stay = -0.31; previous if then assign close = 0.56
previous if then assign stay = -0.65; previous if then for close = 0.23; previous if then for stay = -0.24; previous if then if close = -0.1; previous if then if stay = 0.11
previous if then print close = -0.11; previous if then print stay = 0.08; previous if then return close = 0.09; previous if then return stay = -0.09; previous if then while close = -0.27
previous if then while stay = 0.28; previous import close = -0.44; previous import stay = 0.45; previous import then assign close = -0.23; previous import then assign stay = 0.23
previous import then call close = -0.42; previous import then call stay = 0.42; previous import then if close = -0.14; previous import then if stay = 0.13
previous import then import close = 0.25; previous import then import stay = -0.25; previous other close = -0.36; previous other stay = 0.13; previous other then assign close = -0.63
previous other then assign stay = 0.62; previous other then augment close = -0.15; previous other then augment stay = 0.15; previous other then call close = -0.21
previous other then call stay = 0.2; previous other then class close = 0.18; previous other then class stay = -0.49; previous other then decorator stay = -0.18
previous other then def close = 0.09; previous other then def stay = -0.09; previous other then else close = -0.1; previous other then for stay = -0.4; previous other then if close = -0.27
previous other then import close = 0.33; previous other then import stay = -0.33; previous other then other close = -0.49; previous other then other stay = 0.49
previous other then print close = 0.24; previous other then print stay = -0.24; previous other then return close = 0.15; previous other then return stay = -0.2; previous pass close = 1.12
previous pass stay = -1.25; previous pass then assign close = 0.28; previous pass then assign stay = -0.3; previous pass then call stay = -0.14; previous pass then class close = 0.14
previous pass then class stay = -0.12; previous pass then decorator close = 0.08; previous pass then decorator stay = -0.08; previous pass then def close = 0.32
previous pass then def stay = -0.34; previous pass then import close = 0.14; previous pass then import stay = -0.14; previous pass then other close = 0.18
previous pass then other stay = -0.18; previous pass then print close = 0.48; previous pass then print stay = -0.48; previous pass then raise close = 0.28
previous pass then raise stay = -0.29; previous pass then return close = 0.23; previous pass then return stay = -0.21; previous pass then try close = 0.15; previous pass then with close = 0.14
previous pass then with stay = -0.14; previous print close = -0.36; previous print stay = 0.31; previous print then assign close = -0.17; previous print then assign stay = -0.09
previous print then call close = -0.17; previous print then call stay = -0.11; previous print then class close = 0.3; previous print then class stay = -0.46
previous print then decorator close = 0.15; previous print then decorator stay = -0.59; previous print then def close = 0.69; previous print then def stay = -0.69
previous print then else close = 0.12; previous print then if close = -0.5; previous print then if stay = 0.08; previous print then import close = -0.42; previous print then import stay = 0.4
previous print then other close = 0.22; previous print then other stay = -0.22; previous print then raise close = -1.07; previous print then raise stay = 0.69
previous print then return close = -0.79; previous print then return stay = 0.47; previous print then try close = 0.36; previous print then try stay = -0.44
previous print then with close = -0.68; previous print then with stay = 0.67; previous raise close = 0.51; previous raise stay = -1.1; previous raise then assign close = 0.33
previous raise then assign stay = -0.18; previous raise then call close = 0.29; previous raise then call stay = -0.29; previous raise then if close = 0.11; previous raise then if stay = -0.08
previous raise then other stay = -0.1; previous raise then return stay = -0.14; previous return close = 0.51; previous return stay = -2.17; previous return then assign close = 0.12
previous return then assign stay = -0.38; previous return then class close = 0.25; previous return then class stay = -0.31; previous return then decorator close = 0.17
previous return then decorator stay = -0.21; previous return then def close = 0.41; previous return then def stay = -0.97; previous return then for close = 0.22
previous return then for stay = -0.18; previous return then if close = 0.27; previous return then if stay = -0.14; previous return then print stay = -0.11
previous return then return close = 0.27; previous return then return stay = -0.21; previous string close = -0.2; previous string stay = 0.2; previous string then assign close = -0.38
previous string then assign stay = 0.4; previous string then class close = 0.44; previous string then class stay = -0.41; previous string then decorator close = -0.13
previous string then decorator stay = 0.13; previous string then def close = -0.81; previous string then def stay = 0.81; previous string then if close = 0.68
previous string then if stay = -0.68; previous string then import close = -0.2; previous string then import stay = 0.2; previous string then other close = -0.7
previous string then other stay = 0.52; previous string then pass close = -0.56; previous string then pass stay = 0.56; previous string then raise close = -0.27
previous string then raise stay = 0.28; previous string then try close = -0.25; previous string then try stay = 0.23; previous while close = 0.14; previous while stay = -0.16
previous while then call close = 0.14; previous while then call stay = -0.16; print beside assign = 0.09; print beside break = -0.1; print beside call = 0.45; print beside class = -0.71
print beside def = -2.01; print beside else = -0.66; print beside except = 0.31; print beside for = 0.45; print beside if = -0.67; print beside other = -0.24; print beside pass = -0.48
print beside return = -0.11; print beside while = 0.93; print beside with = 0.67; print in class = -1.05; print in def = 0.85; print in else = 0.23; print in except = 0.1
print in finally = -0.21; print in for = 0.37; print in if = -0.74; print in method = 1.46; print in module = -0.66; print in while = -0.91; print in with = -0.33
print uses itself in class = -0.68; print uses itself in def = -0.88; raise beside augment = 0.13; raise beside call = 0.68; raise beside class = -0.8; raise beside def = -0.92
raise beside except = -0.73; raise beside for = -0.11; raise beside if = -0.35; raise beside pass = -0.29; raise beside print = 0.69; raise beside string = 0.28; raise beside with = -0.08
raise in class = -0.69; raise in def = -0.69; raise in else = -0.08; raise in except = 0.56; raise in for = -0.24; raise in if = 0.82; raise in method = 0.29; raise in module = -0.91
raise of nothing = -0.58; result of def = -1.13; result of else = 1.36; result of for = 0.67; result of if = 1.62; result of while = 0.3; result of with = -0.36; return beside assign = -0.76
return beside augment = -1.35; return beside call = -0.44; return beside def = -0.41; return beside elif = 0.17; return beside else = -0.48; return beside except = -1.06
return beside finally = 0.8; return beside for = 1.37; return beside other = -0.2; return beside pass = -0.21; return beside print = 0.47; return beside raise = -0.14
return beside return = -0.21; return beside while = 0.74; return beside with = 0.36; return in def = 0.53; return in elif = -0.17; return in else = -0.45; return in except = -0.28
return in finally = -0.44; return in for = -1.63; return in if = -0.28; return in method = 0.95; return in try = 0.44; return in while = -0.96; return in with = -0.29
return of what was defined = 2.05; return uses itself in def = -1.14; self lost = -1.8; self outside = -1.07; starts like the one before in def = 0.32
starts like the one before in elif = 0.32; starts like the one before in else = 0.92; starts like the one before in except = -0.26; starts like the one before in for = 0.87
starts like the one before in if = 1.06; starts like the one before in method = 0.3; starts like the one before in while = -0.19; starts like the one before in with = -0.3
static in class = 0.41; stay in case = -0.38; stay in class = 0.43; stay in elif = 0.2; stay in else = -0.4; stay in except = -1.07; stay in method = -0.09; stay in while = -0.63
stay in with = 0.12; target lost of def = -1.03; target lost of for = -0.62; try beside assign = 0.37; try beside call = 0.71; try beside class = -0.52; try beside def = -0.21
try beside else = -0.25; try beside except = 0.49; try beside for = -0.34; try beside if = 0.4; try beside print = -0.44; try beside string = 0.23; try beside with = -0.89
try in class = -0.08; try in else = -0.24; try in except = -1.1; try in for = -0.22; try in if = -0.16; try in method = 0.41; try in module = 0.94; try in try = -0.15; try in with = -0.47
unknown names in class = 1.49; unknown names in def = -0.31; unknown names in method = 0.52; uses itself in class = -1.99; uses itself in def = -1.73; uses names of class = 0.4
uses names of def = 0.43; uses names of else = -0.28; uses names of for = 2.07; uses names of if = 0.75; uses names of method = 0.94; uses names of try = -0.2; uses names of while = 0.78
uses names of with = 0.48; while beside assign = 0.11; while beside call = -0.14; while beside def = -0.32; while beside else = -0.21; while beside except = 0.64; while beside for = -0.31
while beside if = 0.08; while beside while = 0.18; while in def = -0.38; while in else = 0.71; while in if = 0.32; while in module = -0.5; with beside call = -0.85; with beside def = -0.36
with beside else = 0.35; with beside except = 0.71; with beside finally = -0.11; with beside for = 0.33; with beside if = 0.37; with beside pass = -0.14; with beside print = 0.67
with beside with = -0.97; with comment in class = -0.99; with comment in def = -0.74; with comment in elif = 0.08; with comment in except = -1.1; with comment in for = -1.18
with comment in if = -0.23; with comment in method = 0.6; with comment in module = 1.31; with comment in while = 0.44; with comment in with = -0.84; with in def = 0.1; with in else = -0.32
with in except = -0.1; with in for = -0.31; with in if = -0.23; with in method = 0.15; with in module = -0.68; with in with = 0.97; with uses itself in def = -0.31
`;

export const weights: Readonly<Record<string, number>> = Object.fromEntries(
  table
    .trim()
    .split(/;|\n/)
    .map((entry) => entry.split('='))
    .map(([name = '', weight]) => [name.trim(), Number(weight)]),
);
