/**
 * How much each feature of `features.ts` speaks for a depth, as the logarithm of odds; one that is
 * not here says nothing. Written by `scripts/flattened.ts --fit`, not by hand.
 */
const table = `
as before in class = 0.05; as before in elif = 0.13; as before in else = -0.05; as before in except = -0.25; as before in for = -0.11; as before in if = 0.33; as before in module = 0.37
as before in try = -0.08; as before in with = 0.36; assign beside assign = 0.22; assign beside augment = 0.12; assign beside break = -0.07; assign beside call = 0.27
assign beside class = -0.36; assign beside continue = -0.07; assign beside def = 0.18; assign beside elif = -0.24; assign beside else = -0.15; assign beside for = 0.06; assign beside if = 0.46
assign beside import = -0.26; assign beside print = -0.11; assign beside raise = -0.13; assign beside return = -0.22; assign beside while = -0.1; assign beside with = 0.14
assign from class def to module = -0.51; assign from class method to module = 0.13; assign from class to def = -0.05; assign from class to module = -0.33; assign from def def to module = -0.06
assign from def for to module = -0.15; assign from def if to def = -0.05; assign from def to class = 0.41; assign from def to def = -0.22; assign from def to if = 0.17
assign from def to module = -0.23; assign from def while to module = 0.24; assign from def with to module = -0.6; assign from elif to def = -0.13; assign from else if to def = 0.05
assign from else to def = 0.17; assign from else to if = -0.24; assign from else to method = -0.05; assign from else to module = -0.21; assign from else to while = 0.25
assign from except to if = -0.32; assign from except to module = 0.45; assign from for else to def = 0.11; assign from for if to def = -0.06; assign from for if to for = 0.07
assign from for if to if = 0.08; assign from for if to method = 0.31; assign from for to def = 0.46; assign from for to for = -0.06; assign from for to if = -0.08
assign from for to method = -0.24; assign from for to module = -0.26; assign from if if to def = 0.11; assign from if if to for = 0.27; assign from if if to method = 0.1
assign from if to class = 0.38; assign from if to def = 0.23; assign from if to elif = -0.18; assign from if to else = 0.15; assign from if to except = 0.28; assign from if to for = 0.13
assign from if to if = -0.11; assign from if to method = -0.42; assign from if to module = -0.06; assign from method if to method = -0.05; assign from method to class = 0.37
assign from method to method = -0.1; assign from method to module = -0.08; assign from while if to def = -0.12; assign from while to def = -0.17; assign from while to if = 0.21
assign from with to def = 0.13; assign from with to module = 0.48; assign from with to with = -0.15; assign in class = 0.5; assign in else = -0.07; assign in except = 0.23
assign in for = -0.21; assign in if = -0.26; assign in method = 0.12; assign in module = -0.11; assign in try = -0.18; assign in while = 0.24; assign in with = -0.45
assign uses class around it = -1.72; assign uses def around it = -0.85; assign with comment in class = 0.11; assign with comment in def = 0.08; assign with comment in for = 0.15
assign with comment in if = -0.59; assign with comment in method = 0.1; assign with comment in module = -0.56; augment beside assign = 0.15; augment beside call = 0.34
augment beside def = -0.13; augment beside else = -0.26; augment beside for = -0.18; augment beside if = 0.2; augment beside while = -0.38; augment from if to def = 0.29
augment from if to for = 0.42; augment from if to if = -0.06; augment from if to while = -0.28; augment from while to def = -0.25; augment in def = -0.4; augment in else = -0.08
augment in for = 0.3; augment in if = -0.11; augment in method = -0.24; augment in module = -0.12; augment in while = 0.66; bare function in class = -0.75; bare function in method = 0.19
bare function in rest = 0.51; bare method in class = -0.14; bare method in rest = 0.22; behind the end = -2.06; binds anew in class = -0.6; binds anew in def = -0.67
binds anew in else = -0.18; binds anew in except = -0.12; binds anew in for = -0.57; binds anew in if = -0.7; binds anew in method = -0.37; binds anew in while = -0.58
binds anew in with = -0.85; binds what class binds = 0.09; binds what def binds = 0.22; binds what else binds = 0.05; binds what for binds = 0.18; binds what for reads = 0.35
binds what if binds = 0.49; binds what while binds = 0.12; binds what while reads = -0.53; binds what with binds = 1.11; both method in class = 0.08; both method in rest = -0.08
break beside assign = 0.12; break beside if = -0.1; break from if to for = -0.09; break in for = -0.23; break in if = 0.41; call as before = 0.28; call beside augment = 0.23
call beside call = 0.18; call beside class = 0.11; call beside continue = -0.06; call beside def = -0.45; call beside elif = -0.18; call beside else = 0.22; call beside except = 0.15
call beside for = 0.06; call beside if = 0.24; call beside import = 0.16; call beside other = 0.18; call beside pass = 0.13; call beside string = -0.06; call beside while = -0.1
call beside with = -0.42; call from class method to module = -0.31; call from class to module = -0.19; call from def if to method = 0.15; call from def to def = -0.06
call from def to module = -0.25; call from def with to def = -0.1; call from def with to module = 0.08; call from else to def = -0.17; call from else to for = -0.25
call from else to if = 0.27; call from else to method = 0.23; call from else to module = 0.41; call from except to def = -0.08; call from except to module = 0.26
call from for else to def = 0.63; call from for for to module = -0.1; call from for if to def = -0.33; call from for to def = -0.33; call from for to for = -0.5; call from for to if = 0.11
call from for to method = 0.11; call from for to module = 0.49; call from if if to def = -0.1; call from if if to for = 0.07; call from if if to if = -0.16; call from if to def = 0.5
call from if to else = -0.09; call from if to if = 0.14; call from if to method = -0.07; call from if to module = -0.3; call from method to class = -0.07; call from method to module = -0.06
call from while to def = 0.26; call from with to def = 0.41; call from with to module = -0.38; call from with to with = -0.31; call from with with to def = 0.07
call from with with to module = 0.09; call in class = -0.86; call in def = -0.12; call in elif = 0.2; call in except = -0.46; call in for = 0.14; call in if = 0.14; call in method = -0.15
call in try = -0.07; call in while = 0.24; call in with = -0.07; call unlike before = -0.28; call uses class around it = -0.75; call uses def around it = -1.43; call with comment in def = 0.08
calls outer in class = -0.31; calls outer in def = -0.34; calls outer in method = -0.12; changes header of for = -0.3; changes header of if = 0.34; changes header of while = 0.4
class beside assign = 0.09; class beside call = 0.13; class beside class = 0.96; class beside decorator = 0.37; class beside def = -0.4; class beside if = -0.12; class beside other = -0.28
class beside pass = -0.06; class beside print = -0.35; class beside string = -0.22; class from class class to module = -0.05; class from class method to module = 0.14
class from class to module = 0.41; class from def to module = 0.07; class from method to class = -0.12; class from method to module = -0.06; class in class = -1.05; class in def = -0.22
class in if = -0.16; class in method = -0.29; class in module = 1.07; class uses class around it = -0.06; close class = -0.55; close class behind assign = 0.11; close class behind call = -0.28
close class behind class = -0.5; close class behind decorator = -0.36; close class behind def = 0.15; close class behind if = -0.1; close class behind other = 0.16
close class behind pass = 0.24; close class behind print = -0.41; close class behind raise = -0.26; close class behind string = -0.33; close class of 1 = 0.1; close class of 2 = 0.31
close class of 3 = -0.39; close class used = 1.11; close class with docstring only = -0.31; close def = -0.34; close def behind assign = -0.73; close def behind augment = -0.28
close def behind call = -0.56; close def behind class = -0.61; close def behind decorator = -0.59; close def behind def = -0.71; close def behind elif = 0.07; close def behind else = 0.11
close def behind except = 0.59; close def behind finally = 0.41; close def behind for = 0.3; close def behind if = -0.33; close def behind other = -0.06; close def behind pass = 0.61
close def behind print = 0.44; close def behind raise = -0.15; close def behind return = 0.15; close def behind string = -0.36; close def behind while = -0.46; close def behind with = -0.06
close def local unused = -1.22; close def of 3 = -0.34; close def target unused = -0.3; close def used = 1.54; close def with docstring only = -0.41; close elif = -0.13
close elif behind else = -0.15; close elif behind if = 0.07; close elif behind return = 0.18; close elif of 1 = -0.06; close elif of 2 = 0.05; close elif of 3 = -0.25; close else = -0.05
close else behind assign = 0.08; close else behind augment = 0.11; close else behind call = -0.06; close else behind class = -0.12; close else behind def = 0.24; close else behind else = -0.09
close else behind except = 0.26; close else behind for = -0.08; close else behind if = -0.2; close else behind import = -0.29; close else behind other = 0.06; close else behind print = -0.23
close else behind raise = 0.16; close else of 3 = -0.13; close except = 0.21; close except behind assign = 0.34; close except behind call = -0.58; close except behind continue = 0.17
close except behind def = -0.11; close except behind for = -0.15; close except behind if = -0.26; close except behind pass = 0.3; close except behind raise = 0.21
close except behind return = 0.28; close except of 1 = 0.22; close except of 2 = -0.06; close except of 3 = -0.78; close finally behind assign = 0.12; close finally behind call = 0.2
close finally of 1 = -0.07; close finally of 2 = 0.12; close for = 0.42; close for behind assign = -0.42; close for behind augment = -0.1; close for behind break = -0.21
close for behind call = 0.07; close for behind def = -0.12; close for behind elif = -0.11; close for behind else = 0.14; close for behind except = 0.65; close for behind for = -0.1
close for behind if = 0.28; close for behind other = -0.41; close for behind return = -0.28; close for of 1 = -0.11; close for of 2 = -0.22; close for target unused = -1.54; close if = 0.09
close if behind assign = 0.08; close if behind augment = 0.06; close if behind break = 0.42; close if behind call = -0.2; close if behind class = -0.29; close if behind continue = 0.22
close if behind decorator = -0.12; close if behind def = -0.12; close if behind elif = 0.11; close if behind else = -0.1; close if behind except = 0.3; close if behind finally = 0.2
close if behind for = -0.16; close if behind if = -0.36; close if behind import = 0.2; close if behind other = -0.37; close if behind print = -0.49; close if behind raise = 0.79
close if behind return = 0.5; close if behind while = -0.17; close if behind with = -0.05; close if of 1 = 0.33; close main = -1.4; close try behind if = -0.18; close try behind return = -0.05
close try of 1 = 0.28; close try of 2 = -0.22; close while = -0.35; close while behind assign = 0.21; close while behind augment = 0.54; close while behind call = 0.77
close while behind else = 0.31; close while behind for = -0.33; close while behind if = -0.63; close while behind other = -0.12; close while behind return = -0.12
close while behind while = -0.61; close while of 1 = -0.46; close while of 2 = 0.33; close while of 3 = -0.27; close while of nothing = 0.28; close while unchanged = -0.5
close while without end = -0.27; close with = -0.05; close with behind assign = 0.16; close with behind call = -0.35; close with behind def = -0.13; close with behind if = -0.58
close with behind return = 0.5; close with behind with = -0.11; close with of 1 = -0.11; close with of 2 = -0.21; close with of 3 = -0.36; close with target unused = 0.2; closes 3 = -0.08
closes 4 = -0.38; comment above close class = -0.52; comment above close def = 0.7; comment above close else = 0.2; comment above close for = -0.26; comment above close module = 0.34
comment above close with = 0.12; comment above stay class = -0.73; comment above stay def = -0.21; comment above stay except = -0.15; comment above stay for = -0.36
comment above stay if = 0.21; comment above stay method = -0.26; comment above stay module = -0.12; comment above stay with = -0.48; comment begins or ends close = 0.19
comment begins or ends stay = -0.19; decorator as before = 0.48; decorator beside assign = -0.14; decorator beside call = -0.2; decorator beside class = -0.15
decorator beside decorator = 0.06; decorator beside def = 0.85; decorator beside if = -0.15; decorator beside other = -0.12; decorator beside string = 0.11
decorator from def if to module = 0.07; decorator from def to module = 0.61; decorator from if to def = -0.07; decorator from method if to class = 0.26; decorator from method to class = 0.06
decorator from method to module = -0.09; decorator in class = 0.16; decorator in def = -0.12; decorator in if = 0.08; decorator in method = -0.13; decorator in module = -0.07
decorator unlike before = -0.48; def as before = 0.25; def beside assign = 0.06; def beside call = -0.41; def beside class = -0.26; def beside decorator = 0.73; def beside def = 0.64
def beside else = -0.05; def beside for = -0.42; def beside if = -0.07; def beside import = -0.13; def beside other = -0.4; def beside pass = -0.12; def beside print = -0.22
def beside return = -0.06; def beside with = 0.05; def from class method to class = -0.11; def from class method to module = -0.12; def from def else to module = -0.13
def from def except to module = 0.1; def from def for to module = 0.41; def from def if to module = 0.05; def from def to def = 0.16; def from def to module = 0.18
def from def with to module = 0.07; def from except to def = -0.11; def from except to module = 0.06; def from for to def = -0.34; def from if to class = -0.07; def from if to def = -0.21
def from if to module = 0.25; def from method else to class = 0.27; def from method for to class = 0.24; def from method if to class = -0.15; def from method if to module = -0.09
def from method method to class = -0.14; def from method to class = 0.1; def from method to if = 0.17; def from method to module = 0.25; def from with to def = 0.19; def in class = 0.45
def in def = -0.1; def in except = -0.13; def in for = 0.07; def in if = -0.11; def in method = -0.44; def in module = 0.22; def in while = -0.13; def in with = -0.07
def unlike before = -0.25; def with comment in def = 0.13; def with comment in module = -0.26; does not use names of def = -0.09; does not use names of elif = -0.14
does not use names of else = 0.12; does not use names of except = -0.54; does not use names of finally = -0.18; does not use names of for = -1.26; does not use names of if = -0.26
does not use names of method = -0.45; does not use names of try = -0.25; does not use names of while = -0.4; does not use names of with = -0.13; dotted method in class = 1.02
dotted method in method = -0.24; dotted method in rest = -0.79; elif as before = 0.22; elif ends like what it is joined to = 0.15; elif ends unlike what it is joined to = -0.52
elif from elif if to def = 0.1; elif from elif to def = -0.25; elif from elif to if = 0.2; elif from if elif to def = 0.05; elif from if if to def = 0.25; elif from if if to method = -0.26
elif from if to def = 0.1; elif from if to elif = -0.11; elif from if to method = 0.05; elif in def = 0.12; elif in else = 0.06; elif in for = -0.16; elif in if = 0.05; elif in method = -0.12
elif longer by -1 = -0.11; elif longer by -2 = 0.15; elif longer by -3 = -0.08; elif longer by 0 = 0.54; elif longer by 1 = -0.33; elif longer by 2 = -0.32; elif longer by 3 = -0.3
elif unlike before = -0.22; else as before = -0.05; else beside elif = 0.32; else beside except = -0.14; else beside for = 0.23; else beside if = 0.21; else beside while = -0.47
else ends like what it is joined to = 0.97; else ends unlike what it is joined to = -0.97; else from elif to for = -0.19; else from elif to if = 0.31; else from except if to def = -0.08
else from except to def = -0.5; else from except to if = -0.13; else from for to def = -0.53; else from if elif to def = 0.05; else from if else to def = 0.12; else from if if to for = -0.06
else from if if to if = 0.18; else from if if to method = 0.61; else from if to def = 0.09; else from if to elif = -0.19; else from if to else = -0.32; else from if to except = -0.21
else from if to method = -0.45; else from if to while = 0.19; else in def = -0.67; else in elif = -0.16; else in else = -0.36; else in except = 0.07; else in for = 0.42; else in if = -0.07
else in method = 0.11; else in module = -0.23; else in while = 0.51; else longer by -1 = 0.13; else longer by -3 = 0.26; else longer by 1 = -0.32; else longer by 2 = -0.18
else longer by 3 = -0.39; else of elif = 0.32; else of except = -0.14; else of for = 0.23; else of if = 0.21; else of while = -0.47; else unlike before = 0.05; ends in class = 0.09
ends in def = 0.19; ends in elif = 0.1; ends in else = 0.07; ends in except = 0.15; ends in for = -0.06; ends in if = -0.31; ends in method = 0.24; ends in module = -0.13; ends in with = -0.5
except as before = 0.18; except from try to class = -0.06; except from try to def = -0.24; except from try to else = -0.1; except from try to except = -0.05; except from try to for = 0.48
except from try to if = -0.17; except from try to method = -0.06; except from try to module = -0.13; except from try to with = -0.21; except in class = -0.06; except in def = 0.25
except in else = -0.22; except in except = -0.32; except in for = 0.54; except in if = 0.06; except unlike before = -0.18; finally from try to def = 0.32; finally in if = 0.15
first use of target of def = -0.46; first use of target of for = -0.9; first use of target of with = 0.54; for as before = 0.2; for beside assign = 0.1; for beside call = 0.13
for beside class = -0.32; for beside else = -0.06; for beside except = 0.26; for beside for = 0.24; for beside if = -0.3; for beside other = -0.24; for beside print = 0.41
for beside while = -0.08; for from class method to module = -0.08; for from class to module = -0.17; for from def for to module = -0.06; for from def to def = 0.1
for from def to module = -0.1; for from else to def = -0.05; for from for for to def = 0.08; for from for for to module = 0.34; for from for if to def = 0.09; for from for to def = 0.3
for from for to for = 0.36; for from for to if = 0.14; for from for to module = -0.4; for from if to def = 0.12; for from if to for = -0.16; for from if to if = 0.1
for from if to method = -0.07; for from while to def = -0.07; for in class = -0.17; for in def = 0.44; for in except = -0.14; for in for = -0.45; for in if = -0.12; for in method = 0.49
for in module = 0.14; for in while = -0.16; for in with = -0.25; for unlike before = -0.2; from class class def to module = -0.09; from class class method to module = -0.1
from class class to module = -0.27; from class def to module = -0.68; from class if to module = -0.09; from class method class method to module = -0.1; from class method else to module = 0.28
from class method for to module = 0.23; from class method method to module = -0.11; from class method to class = -0.14; from class method to if = 0.14; from class method to module = 0.42
from class to class = -0.1; from class to def = -0.08; from class to if = -0.13; from class to module = -0.19; from def def to def = -0.09; from def def to module = -0.18
from def else to def = 0.07; from def else to module = -0.07; from def except to def = 0.29; from def except to module = 0.05; from def finally to module = 0.35; from def for if to def = -0.41
from def for if to module = -0.18; from def for to module = 0.13; from def if if to module = -0.09; from def if to def = -0.4; from def if to if = 0.23; from def if to method = 0.13
from def if to module = 0.11; from def to class = 0.1; from def to def = 0.41; from def to else = -0.22; from def to except = 0.08; from def to method = 0.14; from def to module = -0.08
from def while to module = -0.42; from def with to module = -0.53; from def with with to module = 0.33; from elif else to def = -0.18; from elif if to def = 0.08; from elif if to if = -0.11
from elif to def = 0.1; from elif to elif = 0.06; from elif to else = 0.2; from elif to if = 0.06; from elif to method = 0.06; from elif to module = -0.05; from else except to def = 0.2
from else for if to def = -0.08; from else for to def = 0.24; from else if to def = -0.27; from else if to if = -0.13; from else if to method = 0.42; from else to def = 0.14
from else to else = -0.28; from else to except = -0.2; from else to for = -0.33; from else to if = -0.13; from else to method = -0.19; from else to module = 0.33; from else to while = -0.09
from except if to def = -0.07; from except to def = -0.13; from except to else = -0.27; from except to except = 0.05; from except to for = -0.24; from except to if = -0.44
from except to method = 0.06; from finally to def = -0.48; from for else if to def = -0.09; from for else to def = 0.72; from for else to if = -0.34; from for except to def = -0.25
from for for if to def = 0.14; from for for to def = 0.39; from for for to for = 0.08; from for for to if = -0.25; from for if else to def = 0.1; from for if if to def = -0.12
from for if to def = -0.49; from for if to else = -0.28; from for if to for = 0.24; from for if to if = -0.4; from for if to method = -0.1; from for if to module = 0.47
from for if to while = 0.66; from for to def = -0.48; from for to else = 0.26; from for to for = 0.11; from for to if = 0.07; from for to method = -0.33; from for to module = 0.31
from for to with = -0.83; from if elif to def = 0.06; from if elif to if = -0.09; from if else if to def = -0.11; from if else to def = 0.16; from if else to for = 0.15
from if else to if = 0.14; from if else to method = 0.05; from if except to def = 0.07; from if except to if = 0.06; from if for else to def = 0.09; from if for if to def = 0.08
from if for to for = -0.43; from if for to if = -0.21; from if if else to def = -0.06; from if if if if to def = 0.08; from if if if to def = 0.06; from if if if to for = -0.05
from if if if to if = -0.09; from if if if to method = -0.08; from if if to def = -0.13; from if if to elif = -0.08; from if if to else = -0.11; from if if to for = -0.25
from if if to method = 0.31; from if if to module = -0.15; from if to def = 0.41; from if to elif = -0.14; from if to else = 0.19; from if to except = 0.31; from if to for = -0.12
from if to method = -0.22; from if to module = -0.98; from if to try = 0.24; from if to while = -0.2; from if to with = -0.05; from if while to def = 0.27; from method else to class = 0.17
from method else to module = -0.08; from method except to class = 0.47; from method for if to class = -0.27; from method for to class = 0.18; from method if else to class = -0.3
from method if if to class = -0.15; from method if method to class = -0.05; from method if to method = -0.07; from method if to module = -0.06; from method method to class = -0.14
from method to class = -0.43; from method to def = 0.23; from method to if = 0.14; from method to method = -0.22; from method to module = 0.05; from try if to def = -0.31
from try to class = -0.06; from try to else = -0.19; from try to except = -0.05; from try to for = 0.48; from try to if = -0.16; from try to method = -0.1; from try to module = -0.16
from try to with = -0.21; from while else to def = 0.1; from while for to def = -0.07; from while if to def = -0.06; from while to def = 0.12; from while to for = -0.11
from while to if = 0.17; from while to method = -0.13; from while to module = 0.31; from while to while = 0.29; from with def to def = -0.08; from with for to def = -0.42
from with for to module = -0.51; from with to def = -0.25; from with to for = 0.15; from with to if = -0.27; from with to method = 0.26; from with to module = 0.2; from with to with = 0.36
from with with to def = 0.12; from with with to module = -0.62; from with with to with = -0.05; function in class = -1.16; function in def = -0.09; function in except = -0.12
function in for = 0.08; function in if = -0.11; function in method = 0.28; function in module = 0.81; function in with = -0.07; function lost = -0.58; if as before = 0.17
if beside assign = 0.1; if beside augment = 0.19; if beside call = -0.08; if beside class = 0.05; if beside continue = -0.07; if beside def = 0.38; if beside elif = -0.16
if beside else = 0.08; if beside except = -0.24; if beside for = -0.25; if beside if = 0.3; if beside import = 0.14; if beside print = -0.27; if beside raise = -0.05; if beside return = -0.11
if beside string = -0.47; if beside while = -0.12; if beside with = -0.2; if from class def to module = -0.26; if from class method to module = 0.56; if from class to module = -0.06
if from def if to def = -0.06; if from def to class = -0.08; if from def to module = 0.67; if from elif to def = 0.25; if from elif to if = -0.2; if from else if to def = -0.14
if from else to def = 0.38; if from else to else = 0.1; if from else to for = 0.07; if from else to if = -0.12; if from else to method = -0.15; if from except to def = 0.18
if from except to for = -0.45; if from except to if = -0.09; if from for if to def = -0.49; if from for if to method = 0.37; if from for to for = -0.25; if from for to method = -0.24
if from if else to def = 0.25; if from if for to def = -0.05; if from if if to def = -0.06; if from if if to method = -0.32; if from if to elif = 0.18; if from if to else = 0.27
if from if to except = -0.05; if from if to for = -0.1; if from if to module = 0.22; if from if to while = 0.26; if from method to method = -0.06; if in class = -0.14; if in def = 0.07
if in elif = 0.18; if in else = -0.13; if in for = -0.16; if in if = -0.36; if in method = -0.14; if in module = 0.3; if in try = 0.12; if unlike before = -0.17; if uses class around it = 0.27
import as before = -0.1; import beside assign = -0.11; import beside def = -0.22; import beside if = -0.59; import beside import = 0.33; import beside string = 0.11
import from if to module = -0.49; import in def = 0.52; import in if = 0.29; import in module = 0.23; import unlike before = 0.1; in class = -0.09; in def = -0.21; in elif = -0.13
in else = -0.07; in except = -0.12; in finally = -0.1; in for = -0.09; in module = 0.19; in try = -0.11; in while = -0.07; like header of class = -0.74; like header of elif = -0.28
like header of except = -0.58; like header of for = -0.79; like header of while = 0.19; like header of with = -0.2; like the one before in class = 0.34; like the one before in def = 0.17
like the one before in elif = -0.23; like the one before in else = -0.1; like the one before in except = 0.15; like the one before in finally = 0.36; like the one before in if = 0.14
like the one before in method = -0.1; like the one before in while = -0.5; local names in class = -0.58; local names in def = 0.29; local names in method = 0.16; loop ends behind assign = 0.05
loop ends behind augment = 0.26; loop ends behind break = -0.42; loop ends behind call = -0.07; loop ends behind inner assign = -0.38; loop ends behind inner augment = 0.07
loop ends behind inner break = 0.15; loop ends behind inner call = 0.09; loop ends behind inner continue = -0.92; loop ends behind inner import = -0.2; loop ends behind inner pass = 0.23
loop ends behind inner print = -0.33; loop ends behind inner raise = -0.19; loop ends behind inner return = -0.45; loop ends behind other = -0.19; loop ends behind print = 0.78
loop ends behind raise = -0.2; loop ends behind return = -0.83; lost later of block = -1.44; lost later of class = -1.34; lost later of def = -0.67; lost of block = -2.54
lost of class = -2.16; lost of def = -1.93; lost of except = -0.61; lost of for = -1.9; lost of with = -0.28; main in class = -0.08; main in def = -0.65; main in module = 0.85
method in class = 1; method in def = -0.05; method in method = -0.74; method in module = -0.64; method leaves class = -0.66; never reached = -1.11; never returns what was promised = -0.07
next assign close class = -0.42; next assign close def = -0.11; next assign close elif = 0.17; next assign close else = -0.4; next assign close except = 0.21; next assign close for = -0.15
next assign close if = -0.19; next assign close method = 0.44; next assign close module = 0.18; next assign close while = -0.35; next assign close with = -0.56; next assign stay class = 0.31
next assign stay else = 0.12; next assign stay except = -0.25; next assign stay for = -0.11; next assign stay if = -0.33; next assign stay method = 0.41; next assign stay while = 0.28
next assign stay with = 0.2; next augment close def = -0.2; next augment close for = 0.28; next augment close if = -0.14; next augment close module = 0.05; next augment close while = 0.37
next augment stay def = 0.05; next augment stay if = -0.26; next augment stay method = -0.12; next augment stay while = -0.12; next break close for = 0.22; next call close class = -0.33
next call close else = 0.16; next call close except = -0.29; next call close for = 0.1; next call close if = -0.3; next call close method = -0.07; next call close module = -0.42
next call close while = 0.12; next call close with = 0.28; next call stay class = -0.18; next call stay def = 0.22; next call stay else = 0.19; next call stay except = -0.41
next call stay for = 0.14; next call stay if = 0.05; next call stay method = -0.41; next call stay module = -0.19; next call stay while = -0.42; next call stay with = 0.3
next class close class = -0.15; next class close def = -0.28; next class close method = -0.44; next class close module = 0.29; next class stay class = -0.39; next class stay def = -0.06
next class stay module = 0.09; next continue close for = -0.24; next continue stay if = 0.1; next decorator close class = -0.1; next decorator close def = 0.56
next decorator close method = -0.1; next decorator close module = 0.23; next decorator stay def = -0.47; next decorator stay if = 0.15; next decorator stay module = 0.14
next def close class = 0.07; next def close def = 0.37; next def close for = -0.22; next def close if = -0.14; next def close method = 0.27; next def close module = -0.08
next def stay class = 0.28; next def stay def = -0.21; next def stay else = -0.25; next def stay except = 0.29; next def stay for = 0.45; next def stay if = -0.83; next def stay method = -0.19
next def stay module = -0.15; next def stay while = -0.4; next def stay with = 0.08; next elif close if = 0.22; next elif stay if = -0.23; next else close for = -0.44
next else close if = 0.44; next else close while = -0.11; next else stay elif = 0.13; next else stay else = 0.24; next else stay for = -0.56; next else stay if = 0.14
next end close class = 0.32; next end close def = -0.09; next end close elif = -0.15; next end close except = 0.46; next end close for = -0.43; next end close if = -0.47
next end close method = -0.35; next end close module = -0.45; next end close while = 0.06; next end close with = -0.62; next end stay class = -0.06; next end stay def = 0.13
next end stay elif = 0.25; next end stay for = 0.12; next end stay if = -0.1; next end stay method = 0.48; next end stay module = 0.07; next end stay while = -0.11; next end stay with = -0.32
next except close try = -0.54; next except stay if = 0.25; next for close class = 0.12; next for close def = 0.28; next for close else = 0.28; next for close for = -0.06
next for close if = -0.81; next for close method = 0.42; next for close module = -0.05; next for stay def = 0.37; next for stay else = -0.11; next for stay for = -0.23; next for stay if = 0.12
next for stay module = 0.37; next if close class = 0.14; next if close elif = 0.1; next if close else = -0.11; next if close except = -0.19; next if close if = -0.14
next if close method = -0.52; next if close module = -0.48; next if close while = 0.05; next if stay class = 0.27; next if stay def = 0.36; next if stay elif = -0.39; next if stay else = -0.08
next if stay except = 0.14; next if stay for = 0.24; next if stay if = -0.18; next if stay method = 0.38; next if stay module = -0.31; next if stay while = 0.26; next if stay with = -0.13
next import close class = -0.06; next import close def = 0.1; next import close module = 0.28; next import stay def = -0.18; next import stay if = 0.12; next other close class = -0.17
next other close def = -0.13; next other close for = 0.35; next other close if = -0.09; next other close method = -0.08; next other close module = -0.57; next other close with = -0.14
next other stay class = 0.28; next other stay def = 0.51; next other stay for = -0.05; next other stay if = 0.05; next other stay method = 0.09; next other stay module = 0.16
next other stay with = 0.19; next pass close class = -0.23; next pass close def = 0.2; next pass close if = 0.24; next pass close module = -0.56; next pass stay class = -0.06
next pass stay method = 0.12; next pass stay module = 0.23; next print close def = -0.56; next print close except = -0.35; next print close for = -0.44; next print close if = 0.51
next print close method = 0.16; next print close module = 0.32; next print close with = 0.2; next print stay class = -0.18; next print stay def = -0.16; next print stay except = 0.28
next print stay for = -0.22; next print stay if = -0.22; next print stay module = -0.4; next print stay with = 0.23; next raise close def = -0.24; next raise close else = 0.09
next raise close except = 0.44; next raise close for = -0.48; next raise close if = -0.18; next raise close module = -0.17; next raise stay def = -0.2; next raise stay else = -0.14
next raise stay except = 0.25; next raise stay for = -0.14; next raise stay if = 0.27; next raise stay method = 0.06; next raise stay module = 0.19; next return close class = -0.12
next return close def = -0.17; next return close else = -0.28; next return close for = 0.27; next return close if = -0.05; next return close method = 0.35; next return close module = 0.31
next return close try = 0.08; next return close while = 0.39; next return close with = -0.12; next return stay class = 0.12; next return stay def = 0.3; next return stay elif = -0.22
next return stay else = -0.09; next return stay except = -0.18; next return stay for = -0.36; next return stay if = -0.23; next return stay method = -1.09; next return stay module = -0.19
next return stay with = 0.33; next string close class = 0.11; next string close def = -0.18; next string close if = -0.19; next string close module = 0.92; next string stay class = -0.24
next string stay def = -0.08; next string stay if = 0.12; next string stay method = -0.14; next string stay module = -0.19; next try close def = -0.24; next try close if = -0.27
next try close module = -0.21; next try stay class = 0.44; next try stay def = -0.23; next try stay except = -0.22; next try stay if = 0.41; next try stay module = -0.23
next while close def = -0.09; next while stay def = 0.22; next while stay if = -0.09; next with close def = 0.32; next with close module = 0.07; next with close with = -0.36
next with stay def = 0.24; next with stay module = 0.49; next with stay with = -0.9; no names in class = 0.05; no names in def = 0.13; no names in method = -0.47; nothing of class = 0.88
nothing of def = 0.67; nothing of else = 0.12; nothing of except = 0.09; nothing of finally = 0.19; nothing of for = 0.09; nothing of if = 0.42; nothing of while = -0.38
nothing of with = 0.28; nowhere function in class = -0.34; nowhere function in rest = 0.35; nowhere method in class = 0.87; nowhere method in method = -0.27; nowhere method in rest = -0.83
other as before = 0.45; other beside assign = 0.19; other beside call = 0.19; other beside class = -0.47; other beside def = -0.53; other beside for = -0.06; other beside if = 0.05
other beside other = 0.69; other beside string = 0.3; other beside while = -0.35; other beside with = 0.16; other from class class to module = -0.05; other from class to module = -0.32
other from def to def = -0.07; other from def to module = -0.11; other from for to def = -0.7; other from for to module = 0.6; other from if to def = 0.13; other from if to for = -0.31
other from method to class = -0.14; other from with to module = 0.1; other from with to with = 0.08; other in class = 0.26; other in def = -0.17; other in except = -0.61; other in for = 0.11
other in if = -0.35; other in module = 0.43; other in while = -0.06; other in with = -0.13; other unlike before = -0.45; other uses class around it = -0.85; other with comment in class = 0.26
other with comment in module = -0.47; outer names in class = -0.56; outer names in def = 0.2; outer names in method = -0.68; pass beside class = 0.15; pass beside def = -0.47
pass beside string = 0.48; pass from class to module = -0.28; pass in class = -0.42; pass in module = 0.15; previous assign close = -0.23; previous assign stay = 0.23
previous assign then assign close = -0.22; previous assign then assign stay = 0.22; previous assign then augment close = -0.15; previous assign then augment stay = 0.15
previous assign then break close = -0.12; previous assign then break stay = 0.12; previous assign then class close = -0.09; previous assign then class stay = 0.09
previous assign then decorator close = 0.14; previous assign then decorator stay = -0.14; previous assign then def close = -0.06; previous assign then def stay = 0.06
previous assign then for close = -0.1; previous assign then for stay = 0.1; previous assign then if close = -0.1; previous assign then if stay = 0.1; previous assign then import close = 0.11
previous assign then import stay = -0.11; previous assign then other close = -0.19; previous assign then other stay = 0.19; previous assign then raise close = -0.08
previous assign then raise stay = 0.08; previous assign then return close = 0.19; previous assign then return stay = -0.19; previous assign then while close = -0.14
previous assign then while stay = 0.14; previous assign then with close = -0.05; previous assign then with stay = 0.05; previous augment close = -0.2; previous augment stay = 0.2
previous augment then assign close = -0.12; previous augment then assign stay = 0.12; previous augment then call close = -0.23; previous augment then call stay = 0.23
previous augment then if close = -0.19; previous augment then if stay = 0.19; previous augment then return close = 0.43; previous augment then return stay = -0.43; previous break close = 0.24
previous break stay = -0.24; previous break then assign close = 0.07; previous break then assign stay = -0.07; previous call close = -0.12; previous call stay = 0.12
previous call then assign close = -0.27; previous call then assign stay = 0.27; previous call then augment close = -0.34; previous call then augment stay = 0.34
previous call then call close = -0.18; previous call then call stay = 0.18; previous call then class close = -0.13; previous call then class stay = 0.13
previous call then decorator close = 0.2; previous call then decorator stay = -0.2; previous call then def close = 0.41; previous call then def stay = -0.41
previous call then for close = -0.13; previous call then for stay = 0.13; previous call then if close = 0.08; previous call then if stay = -0.08; previous call then other close = -0.19
previous call then other stay = 0.19; previous call then raise close = -0.26; previous call then raise stay = 0.26; previous call then try close = -0.39; previous call then try stay = 0.39
previous call then with close = 0.14; previous call then with stay = -0.14; previous continue close = 0.27; previous continue stay = -0.27; previous continue then assign close = 0.07
previous continue then assign stay = -0.07; previous continue then call close = 0.06; previous continue then call stay = -0.06; previous continue then if close = 0.07
previous continue then if stay = -0.07; previous decorator close = -1.12; previous decorator stay = 1.12; previous decorator then class close = -0.37; previous decorator then class stay = 0.37
previous decorator then decorator close = -0.06; previous decorator then decorator stay = 0.06; previous decorator then def close = -0.73; previous decorator then def stay = 0.73
previous def close = 0.25; previous def stay = -0.25; previous import close = -0.56; previous import stay = 0.56; previous import then assign close = 0.26
previous import then assign stay = -0.26; previous import then call close = -0.16; previous import then call stay = 0.16; previous import then def close = 0.13
previous import then def stay = -0.13; previous import then if close = -0.14; previous import then if stay = 0.14; previous import then import close = -0.33
previous import then import stay = 0.33; previous other close = -0.27; previous other stay = 0.27; previous other then call close = -0.18; previous other then call stay = 0.18
previous other then class close = 0.28; previous other then class stay = -0.28; previous other then decorator close = 0.12; previous other then decorator stay = -0.12
previous other then def close = 0.4; previous other then def stay = -0.4; previous other then for close = 0.24; previous other then for stay = -0.24; previous other then other close = -0.69
previous other then other stay = 0.69; previous other then print close = 0.12; previous other then print stay = -0.12; previous pass close = 0.71; previous pass stay = -0.71
previous pass then call close = -0.13; previous pass then call stay = 0.13; previous pass then class close = 0.06; previous pass then class stay = -0.06; previous pass then def close = 0.12
previous pass then def stay = -0.12; previous pass then return close = 0.07; previous pass then return stay = -0.07; previous print close = -0.46; previous print stay = 0.46
previous print then assign close = 0.11; previous print then assign stay = -0.11; previous print then class close = 0.35; previous print then class stay = -0.35
previous print then def close = 0.22; previous print then def stay = -0.22; previous print then for close = -0.41; previous print then for stay = 0.41; previous print then if close = 0.27
previous print then if stay = -0.27; previous print then print close = 0.06; previous print then print stay = -0.06; previous print then return close = -0.21
previous print then return stay = 0.21; previous print then string close = -0.79; previous print then string stay = 0.79; previous print then try close = -0.09
previous print then try stay = 0.09; previous raise close = 0.93; previous raise stay = -0.93; previous raise then assign close = 0.13; previous raise then assign stay = -0.13
previous raise then if close = 0.05; previous raise then if stay = -0.05; previous return close = 0.96; previous return stay = -0.96; previous return then assign close = 0.22
previous return then assign stay = -0.22; previous return then def close = 0.06; previous return then def stay = -0.06; previous return then if close = 0.11
previous return then if stay = -0.11; previous return then raise close = 0.07; previous return then raise stay = -0.07; previous return then return close = 0.17
previous return then return stay = -0.17; previous return then try close = 0.08; previous return then try stay = -0.08; previous string close = -0.06; previous string stay = 0.06
previous string then call close = 0.06; previous string then call stay = -0.06; previous string then class close = 0.22; previous string then class stay = -0.22
previous string then decorator close = -0.11; previous string then decorator stay = 0.11; previous string then if close = 0.47; previous string then if stay = -0.47
previous string then import close = -0.11; previous string then import stay = 0.11; previous string then other close = -0.3; previous string then other stay = 0.3
previous string then pass close = -0.48; previous string then pass stay = 0.48; print as before = -0.25; print beside class = -0.1; print beside def = -0.64; print beside else = -0.58
print beside except = 0.07; print beside for = -0.29; print beside other = -0.12; print beside print = -0.06; print beside while = 0.95; print beside with = 0.67
print from class method to module = -0.3; print from class to module = 0.22; print from def to def = -0.19; print from def to module = -0.11; print from def with to module = -0.17
print from except to module = -0.05; print from for to def = 0.1; print from if to def = 0.22; print from if to for = 0.29; print from if to module = -0.5; print from method to class = -0.06
print from with to def = -0.89; print from with to module = 0.78; print in class = -0.65; print in def = 0.08; print in else = -0.1; print in except = -0.15; print in if = -0.16
print in method = 0.08; print in module = -0.12; print in while = -0.63; print in with = 0.21; print unlike before = 0.25; print uses class around it = -0.15; print uses def around it = -0.05
print with comment in class = -0.15; print with comment in def = -0.46; print with comment in except = -0.35; print with comment in for = -0.24; print with comment in method = -0.25
print with comment in module = 0.41; print with comment in with = -0.11; raise as before = 0.2; raise beside assign = 0.08; raise beside call = 0.26; raise beside def = -0.68
raise beside else = -0.15; raise beside except = -0.37; raise beside for = 0.09; raise beside if = -0.18; raise beside return = -0.07; raise from def if to module = -0.06
raise from def to module = -0.16; raise from if if to def = 0.1; raise from if to def = -0.34; raise from if to method = 0.07; raise from method to class = -0.28; raise in class = -0.33
raise in def = -0.5; raise in else = 0.07; raise in except = 0.33; raise in for = -0.2; raise in if = 0.41; raise in method = 0.36; raise in module = -0.76; raise of nothing = -0.9
raise unlike before = -0.2; result of class = -0.2; result of def = -0.44; result of else = 0.13; result of except = 0.33; result of for = 0.75; result of if = 0.71; result of while = 0.47
result of with = -0.3; return as before = 0.44; return beside assign = -0.19; return beside augment = -0.43; return beside def = 0.23; return beside elif = -0.08; return beside else = 0.25
return beside except = -0.36; return beside for = 0.08; return beside if = -0.13; return beside pass = -0.07; return beside print = 0.21; return beside return = -0.17
return beside while = 0.14; return beside with = -0.18; return from def if to def = -0.31; return from def if to if = 0.14; return from def to def = 0.18; return from def to if = -0.06
return from def to method = -0.08; return from elif if to def = 0.06; return from elif to def = 0.09; return from elif to if = -0.07; return from else else to def = -0.13
return from else for to def = 0.15; return from else if to def = 0.05; return from else if to method = 0.43; return from else to def = -0.26; return from else to elif = -0.09
return from else to if = 0.05; return from else to method = 0.22; return from except if to def = 0.05; return from except to def = -0.27; return from for else to def = -0.09
return from for for to def = 0.45; return from for if to def = 0.22; return from for if to if = -0.14; return from for if to method = -0.49; return from for to def = -0.05
return from for to if = 0.15; return from for to method = 0.41; return from if elif to def = -0.19; return from if else to def = 0.19; return from if except to def = -0.06
return from if if to def = -0.35; return from if if to if = -0.16; return from if if to method = -0.08; return from if to def = -0.14; return from if to elif = 0.13
return from if to except = 0.15; return from if to for = -0.14; return from if to if = -0.14; return from if to method = 0.12; return from if while to def = -0.08
return from method to def = 0.23; return from while to def = 0.2; return from with to def = -0.05; return in def = 0.46; return in else = 0.11; return in except = 0.12
return in finally = -0.36; return in for = -0.55; return in if = -0.28; return in method = 0.08; return in try = -0.05; return in while = -0.33; return in with = 0.33
return of what was defined = 0.27; return unlike before = -0.44; return uses class around it = -0.14; returns a value or nothing = -1.89; returns what was not promised = -0.35
self lost = -0.67; self outside = -0.52; special in class = 0.57; special in if = 0.2; special in method = -0.09; special in module = -0.7; starts like the one before in class = -0.71
starts like the one before in def = 0.06; starts like the one before in elif = 0.17; starts like the one before in except = -0.07; starts like the one before in for = 0.48
starts like the one before in if = 0.08; starts like the one before in method = 0.19; starts like the one before in module = 0.2; starts like the one before in while = 0.23
starts like the one before in with = -0.08; stay in class = 0.17; stay in def = 0.06; stay in elif = -0.09; stay in except = -0.29; stay in finally = -0.06; stay in for = -0.22
stay in method = -0.2; stay in module = -0.1; stay in try = 0.19; stay in while = -0.54; stay in with = 0.05; stays with result of def = -0.06; stays with result of elif = -0.36
stays with result of else = -0.43; stays with result of except = -0.5; stays with result of for = -0.5; stays with result of if = -0.47; stays with result of method = -0.08
stays with result of while = -0.42; stays with result of with = -0.06; string beside class = -0.14; string beside except = -0.52; string beside print = 0.79
string from class to module = -0.12; string from except to module = -0.54; string in class = 0.09; string in except = 0.51; string in module = -0.52; target lost of class = -0.16
target lost of def = -0.7; target lost of for = -0.08; try as before = 0.1; try beside call = 0.39; try beside class = 0.4; try beside def = -0.32; try beside else = 0.26
try beside except = -0.09; try beside for = -0.44; try beside if = -0.16; try beside print = 0.09; try beside return = -0.08; try from class to module = 0.55; try from def to def = -0.14
try from def to module = -0.53; try from else to def = 0.08; try from except to def = 0.2; try from except to module = 0.16; try from if to def = -0.13; try in class = -0.06; try in def = 0.17
try in else = -0.27; try in except = -0.32; try in for = 0.53; try in if = 0.23; try in method = -0.08; try unlike before = -0.1; unknown names in class = 0.51; unknown names in def = 0.09
unknown names in method = 0.5; unlike before in class = -1.09; unlike before in elif = 0.46; unlike before in else = 0.29; unlike before in except = -0.28; unlike before in finally = 0.19
unlike before in for = 0.12; unlike before in method = -0.27; unlike before in module = -1.13; unlike before in try = -0.23; unlike before in while = 0.53; unlike before in with = -0.63
uses class around it in class = -2.15; uses class around it in method = -0.88; uses def around it in class = -0.06; uses def around it in def = -2.21; uses def around it in method = -0.05
uses names of class = -0.43; uses names of elif = -0.09; uses names of else = -0.1; uses names of except = 0.2; uses names of for = 0.93; uses names of if = 0.23; uses names of method = 0.26
uses names of try = 0.25; uses names of while = 0.49; uses names of with = -0.09; while beside assign = 0.14; while beside for = -0.13; while beside if = 0.36; while beside while = 0.2
while from if to def = 0.08; while in for = -0.12; while in if = -0.24; while in while = -0.24; with as before = 0.16; with beside assign = 0.05; with beside call = -0.14
with beside def = -0.08; with beside if = 0.11; with beside with = -0.51; with comment in def = -0.22; with comment in else = 0.1; with comment in except = 0.05; with comment in for = -0.07
with comment in if = -0.25; with comment in method = -0.12; with from def to def = 0.34; with from def to module = -0.48; with from def with to def = 0.08; with from def with to module = -0.14
with from with to module = -0.49; with in def = 0.44; with in if = -0.15; with in module = -0.56; with in with = 0.08; with unlike before = -0.16; word ( in module = -0.07
word @classmethod in class = 0.05; word @classmethod in module = -0.05; word @define in module = 0.25; word @property in class = 0.09; word @property in module = -0.07
word BLUE in class = 0.59; word BLUE in module = -0.58; word C in if = 0.25; word C in module = 0.8; word GREEN in class = 0.17; word GREEN in module = -0.17; word a in if = 0.18
word assert in class = -0.55; word assert in def = 0.6; word assert in for = 0.29; word assert in if = -0.17; word assert in module = -0.58; word assert in with = 0.16
word await in def = -0.32; word await in module = -0.71; word await in with = 1.01; word ax in module = 0.07; word b in class = 0.24; word b in def = -0.09; word c in class = 0.08
word c in def = -0.1; word c in module = -0.12; word d in def = -0.44; word d in if = -0.33; word del in def = -0.24; word del in module = 0.28; word description in class = 0.23
word description in module = -0.23; word doctest in def = -0.19; word doctest in if = 0.05; word doctest in module = -0.05; word f in def = -0.08; word f in for = -0.65
word fields in class = -0.24; word fields in module = 0.24; word fig in module = 0.59; word global in def = 0.26; word global in module = -0.27; word handler in class = 0.12
word handler in module = -0.12; word i in def = -0.29; word m in class = -0.09; word m in module = 0.1; word metadata in module = -0.37; word name in class = 0.15; word name in module = -0.15
word np in def = 0.07; word np in module = 0.27; word nursery in def = -0.22; word nursery in with = 0.27; word obj in method = -0.26; word p in def = -0.37; word p in if = -0.08
word p in module = 0.12; word plt in for = 0.15; word plt in module = 0.37; word r in def = 0.14; word res in def = -0.31; word res in module = 0.2; word resp in def = 0.8
word resp in module = -0.96; word responses in def = 0.16; word responses in module = -0.16; word result in def = -0.1; word result in for = 0.06; word result in if = -0.53
word result in module = 0.2; word s in def = 0.05; word schema in def = -0.09; word schema in module = 0.13; word self in class = -0.33; word self in else = 0.33; word self in for = -0.46
word self in if = -0.13; word self in method = 0.34; word self in module = 0.38; word serialization in class = 0.08; word serialization in module = -0.08; word some_function in def = -0.12
word some_function in module = 0.12; word super in method = 0.31; word sys in module = -0.4; word tokens in class = 0.2; word tokens in module = -0.2; word url in class = 0.11
word url in module = -0.11; word v in def = -0.05; word v in module = 0.29; word version_added in class = 0.05; word version_added in module = -0.05; word warnings in module = -0.2
word x in def = -0.23; word x in if = 0.1; word x in module = -0.44; word y in class = 0.43; word y in def = -0.09; word y in module = -0.46; word yield in def = -0.37
word yield in else = -0.13; word yield in for = 0.21; word yield in if = -0.53; word yield in method = -0.2; word yield in while = 0.54
`;

export const weights: Readonly<Record<string, number>> = Object.fromEntries(
  table
    .trim()
    .split(/;|\n/)
    .map((entry) => entry.split('='))
    .map(([name = '', weight]) => [name.trim(), Number(weight)]),
);
